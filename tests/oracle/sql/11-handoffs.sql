-- Handoffs from offer to answer (FNL-11): offered twice while it waits is one; a real move overtakes it.
CREATE OR REPLACE TABLE handoff_step AS
SELECT *, CASE WHEN kind IN ('offered', 'accepted', 'returned', 'withdrawn') THEN kind ELSE 'overtaken' END AS step,
FROM story
WHERE kind IN ('offered', 'accepted', 'returned', 'withdrawn') OR moved;

CREATE OR REPLACE TABLE handoff AS
WITH chained AS (
  SELECT *, lag(step) OVER order_of AS step_before,
    -- The next step that is no repeated offer.
    min(CASE WHEN step <> 'offered' THEN n END) OVER (order_of ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS end_n
  FROM handoff_step
  WINDOW order_of AS (PARTITION BY h, lead ORDER BY n)
), begun AS (
  SELECT * FROM chained
  WHERE step_before IS DISTINCT FROM 'offered' AND step IN ('offered', 'accepted', 'returned')
), told AS (
  SELECT b.*, e.step AS end_step, e.moment AS end_moment, e.reason AS end_reason, e.actor_f AS end_actor_f
  FROM begun b LEFT JOIN handoff_step e ON e.h = b.h AND e.lead = b.lead AND e.n = b.end_n AND b.step = 'offered'
)
SELECT t.h, t.lead, t.n, t.pass, t.is_known_whole,
  CASE t.step WHEN 'offered' THEN coalesce(t.end_step, 'waiting') ELSE t.step END AS outcome,
  CASE WHEN t.step = 'offered' THEN t.moment END AS offered_at,
  CASE WHEN t.step = 'offered' THEN t.end_moment ELSE t.moment END AS answered_at,
  CASE WHEN t.step = 'offered' THEN t.end_reason ELSE t.reason END AS answer_reason,
  CASE WHEN t.step = 'offered' THEN t.actor ELSE '' END AS sender,
  CASE WHEN t.step = 'offered' THEN t.actor_f ELSE '' END AS sender_f,
  CASE WHEN t.step = 'offered' THEN t.end_actor_f ELSE t.actor_f END AS receiver_f,
  t.step = 'offered' AND t.reason <> '' AS is_override,
  coalesce(p.source_f, l.source_f, '') AS source_f,
  -- A gate is a border between two roles; an offer that crosses none is told by the stages it names.
  coalesce(sender.role, stood.role, CASE receiver.role WHEN 'inside_sales' THEN 'marketing'
    WHEN 'field_sales' THEN 'inside_sales' WHEN 'customer_success' THEN 'field_sales' END) AS sender_role,
  coalesce(sender_role <> receiver.role, false) AS crosses,
  CASE WHEN crosses THEN sender_role WHEN t.from_f <> '' THEN t.from_f ELSE coalesce(stood.key_f, '') END AS gate_from,
  CASE WHEN crosses THEN receiver.role ELSE t.to_f END AS gate_to
FROM told t
LEFT JOIN stage receiver ON receiver.h = t.h AND receiver.idx = t.to_idx
LEFT JOIN stage sender ON sender.h = t.h AND sender.idx = t.from_idx
LEFT JOIN stage stood ON stood.h = t.h AND stood.idx = t.stood
LEFT JOIN pass_fact p ON p.h = t.h AND p.lead = t.lead AND p.pass = t.pass
LEFT JOIN lead_source l ON l.h = t.h AND l.lead = t.lead;

-- Of a period: answered in it; taken back and made in it; and all that wait. Never those from before Actor and
-- Reason are known.
CREATE OR REPLACE TABLE chosen_handoff AS
SELECT o.* FROM (
  SELECT *, CASE WHEN outcome IN ('accepted', 'returned') THEN answered_at ELSE offered_at END AS counts_at FROM handoff
) o JOIN asked a USING (h)
WHERE o.is_known_whole AND (NOT a.by_source OR o.source_f = a.source_f)
  AND (a.period_from IS NULL OR outcome = 'waiting' OR (counts_at >= a.period_from AND counts_at < a.period_to));

CREATE OR REPLACE TABLE handoff_group AS
SELECT *, 'all' AS grouped FROM chosen_handoff
UNION ALL SELECT *, 'gate/' || gate_from || '>' || gate_to FROM chosen_handoff
UNION ALL SELECT *, 'sender/' || sender_f FROM chosen_handoff
UNION ALL SELECT *, 'receiver/' || receiver_f FROM chosen_handoff WHERE outcome IN ('accepted', 'returned')
UNION ALL SELECT *, 'source/' || source_f FROM chosen_handoff;

INSERT INTO count_figure
WITH summed AS (
  SELECT a.h, 'handoffs/' || g.grouped AS name, count(g.lead) AS offered,
    count(*) FILTER (WHERE outcome = 'accepted') AS accepted,
    count(*) FILTER (WHERE outcome = 'returned') AS returned,
    count(*) FILTER (WHERE outcome = 'waiting') AS waiting,
    count(*) FILTER (WHERE outcome IN ('withdrawn', 'overtaken')) AS withdrawn,
    count(*) FILTER (WHERE took >= 0) AS timed, median(took) FILTER (WHERE took >= 0) AS median_hours,
    quantile_cont(took, 0.9) FILTER (WHERE took >= 0) AS p90_hours,
    max((s.as_of - offered_at) / 3600000) FILTER (WHERE outcome = 'waiting') AS oldest
  FROM asked a JOIN seen_until s USING (h)
  JOIN (SELECT *, CASE WHEN outcome IN ('accepted', 'returned') THEN (answered_at - offered_at) / 3600000 END AS took
    FROM handoff_group
    UNION ALL BY NAME SELECT h, 'all' AS grouped FROM asked) g ON g.h = a.h
  GROUP BY a.h, g.grouped
)
SELECT h, name || '/' || figure, value
FROM summed, LATERAL (VALUES ('offered', offered), ('accepted', accepted), ('returned', returned),
  ('waiting', waiting), ('withdrawn', withdrawn), ('timed', timed), ('medianHours', median_hours), ('p90Hours', p90_hours), ('oldestWaitingHours', oldest)
) v(figure, value);

INSERT INTO rate_figure
SELECT h, 'handoffs/' || grouped || '/acceptance', count(*) FILTER (WHERE outcome = 'accepted'),
  count(*) FILTER (WHERE outcome IN ('accepted', 'returned'))
FROM (SELECT * FROM handoff_group UNION ALL BY NAME SELECT h, 'all' AS grouped FROM asked)
GROUP BY h, grouped;

INSERT INTO count_figure
SELECT h, 'handoffs/reason/' || answer_reason, count(*) FROM chosen_handoff WHERE outcome = 'returned'
GROUP BY h, answer_reason
UNION ALL
SELECT h, 'handoffs/sentBack/' || sender_f || '/' || answer_reason, count(*)
FROM chosen_handoff WHERE outcome = 'returned' GROUP BY h, sender_f, answer_reason
UNION ALL
SELECT a.h, 'handoffs/overrides', (SELECT count(*) FROM chosen_handoff o WHERE o.h = a.h AND o.is_override) FROM asked a;
