-- The figures at the top: of the period, of the period before, and against their targets.
CREATE OR REPLACE MACRO in_period(moment_at, since, until) AS since IS NULL OR coalesce(moment_at >= since AND moment_at < until, false);

CREATE OR REPLACE TABLE headline_pass AS
SELECT p.*, a.minimum_n, m.at_ms AS met_at, m.lead IS NOT NULL AS met, w.at_ms AS won_at,
  in_period(p.entry, a.period_from, a.period_to) AS entered,
  m.lead IS NOT NULL AND in_period(m.at_ms, a.period_from, a.period_to) AS met_then,
  in_period(CASE WHEN p.outcome = 'won' THEN w.at_ms WHEN p.outcome = 'lost' THEN (
      SELECT arg_max(struct_pack(at_ms := s.moment), s.n).at_ms FROM story s
      WHERE s.h = p.h AND s.lead = p.lead AND s.pass = p.pass AND s.moved AND s.goal_kind IS NOT NULL) END,
    a.period_from, a.period_to) AND p.outcome IN ('won', 'lost') AS closed
FROM pass_fact p JOIN asked a USING (h)
LEFT JOIN reached_milestone m ON m.h = p.h AND m.lead = p.lead AND m.pass = p.pass AND m.key = 'meeting'
LEFT JOIN reached_milestone w ON w.h = p.h AND w.lead = p.lead AND w.pass = p.pass AND w.key = 'won'
WHERE NOT a.by_source OR p.source_f = a.source_f;

CREATE OR REPLACE TABLE headline_sum AS
SELECT a.h, count(DISTINCT p.lead) FILTER (WHERE entered) AS leads,
  count(*) FILTER (WHERE entered) AS passes, count(*) FILTER (WHERE entered AND pass > 1) AS recovered_passes,
  count(*) FILTER (WHERE met_then) AS meetings,
  count(*) FILTER (WHERE closed AND outcome = 'won') AS won, count(*) FILTER (WHERE closed) AS closed,
  coalesce(sum(amount) FILTER (WHERE closed AND outcome = 'won'), 0) AS won_amount,
  coalesce(sum(amount) FILTER (WHERE closed AND outcome = 'won' AND pass > 1), 0) AS recovered,
  -- Watched for T days, and where there was a meeting it is known when (FNL-4).
  count(*) FILTER (WHERE entered AND entry + p.within_days * 86400000 <= p.as_of AND (NOT met OR met_at IS NOT NULL)) AS watched,
  count(*) FILTER (WHERE entered AND entry + p.within_days * 86400000 <= p.as_of AND met_at - entry <= p.within_days * 86400000) AS met_in_time
FROM asked a LEFT JOIN headline_pass p USING (h) GROUP BY a.h;

-- The names of the figures of customers and handoffs are those of their own tables.
CREATE OR REPLACE TABLE headline_value AS
SELECT s.h, v.code, CASE WHEN v.is_rate THEN v.k / nullif(v.n, 0) ELSE v.k END AS value,
  CASE WHEN v.is_rate THEN v.k END AS k, CASE WHEN v.is_rate THEN v.n END AS n, CASE WHEN NOT v.is_rate THEN v.n END AS of_n
FROM headline_sum s, LATERAL (VALUES
  ('won_amount', false, won_amount, won::DOUBLE), ('leads', false, leads, NULL), ('meetings', false, meetings, NULL),
  ('meeting_rate', true, met_in_time, watched), ('win_rate', true, won, closed)
) v(code, is_rate, k, n)
UNION ALL
SELECT h, replace(name, 'customers/', ''), k / nullif(n, 0), k, n, NULL FROM rate_figure
WHERE name IN ('customers/churn', 'customers/retention')
UNION ALL
SELECT f.h, split_part(f.name, '/', 2), f.value, NULL, NULL, n.value
FROM count_figure f JOIN count_figure n ON n.h = f.h AND n.name = replace(replace(f.name, '/share', '/n'), '/ltv', '/arpa/n')
WHERE f.name IN ('customers/grr/share', 'customers/nrr/share', 'customers/ltv')
UNION ALL
SELECT h, 'customers', value, NULL, NULL, NULL FROM count_figure WHERE name = 'customers/active'
UNION ALL
SELECT a.h, 'acceptance', k / nullif(n, 0), k, n, NULL
FROM (SELECT a.h, (count(*) FILTER (WHERE outcome = 'accepted'))::DOUBLE AS k,
    (count(*) FILTER (WHERE outcome IN ('accepted', 'returned')))::DOUBLE AS n
  FROM asked a LEFT JOIN chosen_handoff o USING (h) GROUP BY a.h) a;

CREATE OR REPLACE TABLE headline_judged AS
WITH aimed AS (
  SELECT v.*, a.minimum_n, t.value * CASE WHEN d.monthly THEN (a.period_to - a.period_from) / 86400000 / 30.4375 ELSE 1 END AS target
  FROM headline_value v JOIN asked a USING (h)
  LEFT JOIN (VALUES ('won_amount', 'wonAmount', true), ('leads', 'leads', true), ('meetings', 'meetings', true),
    ('meeting_rate', 'meetingRate', false), ('win_rate', 'winRate', false), ('acceptance', 'acceptance', false),
    ('retention', 'retention', false), ('churn', 'churnMonth', false)) d(code, name, monthly) ON d.code = v.code
  LEFT JOIN target t ON t.h = v.h AND t.name = d.name
)
SELECT *, CASE WHEN value IS NULL THEN 'none' WHEN target IS NULL THEN 'no_target'
  WHEN n IS NOT NULL AND n < minimum_n THEN 'too_few'
  WHEN CASE WHEN code = 'churn' THEN value <= target ELSE value >= target END THEN 'on_target' ELSE 'below' END AS state
FROM aimed;

INSERT INTO text_figure SELECT h, 'headline/' || code || '/state', state FROM headline_judged;
INSERT INTO rate_figure SELECT h, 'headline/' || code, k, n FROM headline_judged WHERE n IS NOT NULL;
INSERT INTO count_figure
SELECT h, 'headline/' || code || '/' || v.name, v.value FROM headline_judged, LATERAL (VALUES
  ('value', value), ('of', of_n), ('target', target),
  ('clear', (state IN ('on_target', 'below') AND CASE WHEN n IS NULL THEN value <> target
    ELSE target NOT BETWEEN wilson_low(k, n, 1.959963984540054) AND wilson_high(k, n, 1.959963984540054) END)::INT)
) v(name, value)
UNION ALL
-- What the report about the period before says, if something had been written down by the time it began.
SELECT a.before_of, 'headline/' || v.code || '/previous', v.value
FROM asked a JOIN headline_value v USING (h)
WHERE a.before_of IS NOT NULL AND EXISTS (SELECT 1 FROM event e WHERE e.h = a.h AND e.at_ms <= a.period_from)
UNION ALL
SELECT a.before_of, 'headline/' || v.code || '/previousOf', coalesce(v.n, v.of_n)
FROM asked a JOIN headline_value v USING (h)
WHERE a.before_of IS NOT NULL AND v.value IS NOT NULL AND EXISTS (SELECT 1 FROM event e WHERE e.h = a.h AND e.at_ms <= a.period_from)
UNION ALL
SELECT h, 'headline/' || v.name, v.value FROM headline_sum,
  LATERAL (VALUES ('recovered', recovered), ('passes', passes), ('recoveredPasses', recovered_passes)) v(name, value);
