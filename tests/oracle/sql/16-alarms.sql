-- Silo alarms: growth that brought nothing, overdue deals behind a fine win rate, customers nobody speaks to (FNL-12).
-- What each alarm compares: one row per case, what it is about, which half-year, and whether it counts as a hit.
CREATE OR REPLACE TABLE alarm_window AS
SELECT a.h, a.minimum_n, a.within_days * 86400000 AS t, s.as_of, 183 * 86400000::DOUBLE AS half
FROM asked a JOIN seen_until s USING (h) WHERE s.as_of IS NOT NULL;

CREATE OR REPLACE MACRO half_of(moment_at, ending, half) AS CASE
  WHEN moment_at > ending - half AND moment_at <= ending THEN 'now'
  WHEN moment_at > ending - 2 * half AND moment_at <= ending - half THEN 'before' END;
-- The part of the earlier half-year that lies after recording began; 0 when it is less than half.
CREATE OR REPLACE MACRO part_recorded(began, ending, half) AS CASE
  WHEN (ending - half - greatest(began, ending - 2 * half)) / half >= 0.5
  THEN (ending - half - greatest(began, ending - 2 * half)) / half ELSE 0 END;

-- When the recording of senders began: with the first offer; where Actor is known from some row on, with the first
-- moment from that row on.
CREATE OR REPLACE TABLE sender_since AS
SELECT a.h, CASE WHEN bool_and(e.is_known_whole) THEN (SELECT min(offered_at) FROM handoff f WHERE f.h = a.h)
  ELSE arg_min(e.at_ms, e.row) FILTER (WHERE e.is_known_whole AND e.at_ms IS NOT NULL) END AS since
FROM asked a LEFT JOIN event e USING (h) GROUP BY a.h;

CREATE OR REPLACE TABLE watched_case AS
WITH lead_case AS (
  SELECT w.h, p.source_f, half_of(p.entry, w.as_of - w.t, w.half) AS half_year,
    coalesce(r.at_ms - p.entry <= w.t, false) AS hit, p.outcome = 'won' AND r.at_ms IS NULL AS unknown,
    part_recorded((SELECT min(entry) FROM pass_fact f WHERE f.h = w.h), w.as_of - w.t, w.half) AS share
  FROM alarm_window w JOIN pass_fact p USING (h)
  LEFT JOIN reached_milestone r ON r.h = p.h AND r.lead = p.lead AND r.pass = p.pass AND r.key = 'won'
), offer_case AS (
  SELECT w.h, o.gate_from || '>' || o.gate_to AS gate, o.sender_f, v.measure,
    half_of(o.offered_at, w.as_of - v.earlier, w.half) AS half_year,
    part_recorded((SELECT min(offered_at) FROM handoff f WHERE f.h = w.h), w.as_of - v.earlier, w.half) AS share,
    o.sender_f <> '' AND o.offered_at >= k.since AS has_sender,
    part_recorded(k.since, w.as_of - v.earlier, w.half) AS sender_share,
    CASE v.measure WHEN 'accepted' THEN o.outcome = 'accepted' ELSE coalesce(r.at_ms - o.offered_at <= w.t, false) END AS hit,
    v.measure = 'offer_won' AND (p.pass IS NULL OR (p.outcome = 'won' AND r.at_ms IS NULL)) AS unknown
  FROM alarm_window w JOIN handoff o USING (h) JOIN sender_since k USING (h)
  CROSS JOIN LATERAL (VALUES ('accepted', 0), ('offer_won', w.t)) v(measure, earlier)
  LEFT JOIN pass_fact p ON p.h = o.h AND p.lead = o.lead AND p.pass = o.pass
  LEFT JOIN reached_milestone r ON r.h = o.h AND r.lead = o.lead AND r.pass = o.pass AND r.key = 'won'
  WHERE o.outcome IN ('accepted', 'returned')
)
SELECT h, 'leads_without_wins' AS code, 'all||' AS about, 'won_within' AS measure, half_year, hit, share
FROM lead_case WHERE NOT unknown
UNION ALL
SELECT h, 'leads_without_wins', 'source||' || source_f, 'won_within', half_year, hit, share FROM lead_case WHERE NOT unknown
UNION ALL
SELECT h, 'pushed_handoffs', 'gate|' || gate || '|', measure, half_year, hit, share FROM offer_case WHERE NOT unknown
UNION ALL
SELECT h, 'pushed_handoffs', 'sender|' || gate || '|' || sender_f, measure, half_year, hit, sender_share
FROM offer_case WHERE NOT unknown AND has_sender;

CREATE OR REPLACE TABLE grown_case AS
WITH counted AS (
  SELECT c.h, c.code, c.about, c.measure, any_value(share) AS share, any_value(w.minimum_n) AS minimum_n,
    (count(*) FILTER (WHERE half_year = 'now' AND hit))::DOUBLE AS k, (count(*) FILTER (WHERE half_year = 'now'))::DOUBLE AS n,
    (count(*) FILTER (WHERE half_year = 'before' AND hit))::DOUBLE AS j, (count(*) FILTER (WHERE half_year = 'before'))::DOUBLE AS m
  FROM watched_case c JOIN alarm_window w USING (h)
  GROUP BY c.h, c.code, c.about, c.measure
), tested AS (
  -- All leads are always one of the tests.
  SELECT *, greatest(count(*) FILTER (WHERE (n >= minimum_n AND m >= minimum_n) OR about = 'all||') OVER (PARTITION BY h, code), 1) AS tests
  FROM counted
)
SELECT t.*, n >= minimum_n AND m >= minimum_n AND n > 0 AND m > 0 AND share > 0
  AND n >= 1.2 * m / share
  AND wilson_low(n, n + m, z.z) > 1 / (1 + share)
  AND newcombe_high(k, n, j, m, z.z) < 0 AS raised
FROM tested t JOIN strictness z ON z.alpha = 0.005 AND z.tests = t.tests;

-- A source or a sender is named where one supports it; the whole only where none does. Offers accepted as before
-- and won less often are no second alarm beside the one about leads.
CREATE OR REPLACE TABLE grown_alarm AS
SELECT g.* FROM grown_case g WHERE raised AND (g.code <> 'pushed_handoffs'
  OR EXISTS (SELECT 1 FROM grown_case o WHERE o.h = g.h AND o.about = g.about AND o.raised AND o.measure = 'accepted')
  OR NOT EXISTS (SELECT 1 FROM grown_case o WHERE o.h = g.h AND o.code = 'leads_without_wins' AND o.raised))
AND NOT EXISTS (
  SELECT 1 FROM grown_case o WHERE o.h = g.h AND o.code = g.code AND o.raised
    AND ((g.about = 'all||' AND o.about <> 'all||')
      OR (starts_with(g.about, 'gate|') AND starts_with(o.about, 'sender' || substr(g.about, 5)))));

-- More leads, fewer wins: what the missing wins would have brought.
CREATE OR REPLACE TABLE raised_alarm AS
WITH first_measure AS (
  SELECT h, code, about, arg_min(n, measure) AS n, arg_min(m, measure) AS m, arg_min(share, measure) AS share,
    bool_or(measure = 'accepted') AS by_acceptance
  FROM grown_alarm GROUP BY h, code, about
)
SELECT f.h, f.code, f.about, f.m / (183 * f.share) * 30.4375 AS before_month, f.n / 183 * 30.4375 AS now_month,
  (SELECT (g.j / g.m - g.k / g.n) * g.n * y.mean FROM grown_alarm g JOIN won_amount y USING (h)
    WHERE g.h = f.h AND g.code = f.code AND g.about = f.about AND g.measure <> 'accepted') AS amount
FROM first_measure f;

CREATE OR REPLACE TABLE alarm_rate AS
SELECT h, code, about, measure, 'now' AS side, k, n FROM grown_alarm
UNION ALL SELECT h, code, about, measure, 'before', j, m FROM grown_alarm;

-- Win rate up, overdue deals too.
INSERT INTO alarm_rate
WITH ended AS (
  SELECT p.h, p.lead, p.pass, p.entry, p.outcome, p.amount, w.at_ms AS won_at, w.t, w.as_of, w.half, w.minimum_n,
    CASE WHEN p.outcome = 'won' THEN w.at_ms WHEN p.outcome NOT IN ('open', 'gone') THEN (
      SELECT arg_max(struct_pack(at_ms := s.moment), s.n).at_ms FROM story s
      WHERE s.h = p.h AND s.lead = p.lead AND s.pass = p.pass AND s.moved AND s.goal_kind IS NOT NULL) END AS closed_at
  FROM (SELECT p.*, a.* EXCLUDE (h, as_of), r.at_ms FROM pass_fact p JOIN alarm_window a USING (h)
    LEFT JOIN reached_milestone r ON r.h = p.h AND r.lead = p.lead AND r.pass = p.pass AND r.key = 'won') p,
    LATERAL (SELECT p.at_ms, p.t, p.as_of, p.half, p.minimum_n) w
), cases AS (
  SELECT h, minimum_n, 'win_rate' AS measure, half_of(closed_at, as_of, half) AS side, outcome = 'won' AS hit, amount
  FROM ended WHERE outcome IN ('won', 'lost')
  UNION ALL
  SELECT h, minimum_n, 'overdue', half_of(entry + t, as_of, half), outcome = 'open' OR closed_at > entry + t, amount
  FROM ended WHERE outcome <> 'gone' AND (outcome = 'open' OR closed_at IS NOT NULL)
), counted AS (
  SELECT h, measure, side, any_value(minimum_n) AS minimum_n, (count(*) FILTER (WHERE hit))::DOUBLE AS k, count(*)::DOUBLE AS n,
    sum(amount) FILTER (WHERE hit) AS amount
  FROM cases WHERE side IS NOT NULL GROUP BY h, measure, side
), sides AS (
  SELECT w.h, w.k AS wk, w.n AS wn, v.k AS vk, v.n AS vn, o.k AS ok, o.n AS on_, b.k AS bk, b.n AS bn, o.amount
  FROM counted w
  JOIN counted v ON v.h = w.h AND v.measure = 'win_rate' AND v.side = 'before'
  JOIN counted o ON o.h = w.h AND o.measure = 'overdue' AND o.side = 'now'
  JOIN counted b ON b.h = w.h AND b.measure = 'overdue' AND b.side = 'before'
  WHERE w.measure = 'win_rate' AND w.side = 'now'
    AND least(w.n, v.n, o.n, b.n) >= w.minimum_n AND w.k / w.n > v.k / v.n
    AND newcombe_low(o.k, o.n, b.k, b.n, (SELECT z FROM strictness WHERE alpha = 0.005 AND tests = 1)) > 0
)
SELECT h, 'overdue_pile', 'all||', f.measure, f.side, f.k, f.n
FROM sides, LATERAL (VALUES ('win_rate', 'now', wk, wn), ('win_rate', 'before', vk, vn),
  ('overdue', 'now', ok, on_), ('overdue', 'before', bk, bn), ('amount', '', amount, NULL)) f(measure, side, k, n);

-- Customers nobody speaks to.
INSERT INTO alarm_rate
WITH spoken_to AS (
  SELECT h, lead, moment FROM story
  -- Where its reason is not read yet, any touch may be a contact.
  WHERE (kind = 'touched' AND (NOT is_known_whole
      OR reason IN ('call.reached', 'call.no_answer', 'mail.sent', 'mail.replied', 'meeting.held', 'meeting.no_show')))
    OR kind IN ('renewed', 'expanded', 'accepted', 'moved')
), kept AS (
  SELECT w.*, c.lead, NOT EXISTS (SELECT 1 FROM spoken_to t
    WHERE t.h = c.h AND t.lead = c.lead AND t.moment > w.as_of - w.t) AS neglected, p.amount
  FROM alarm_window w JOIN span c USING (h) JOIN pass_fact p USING (h, lead, pass)
  WHERE NOT has_ended AND starts <= w.as_of - w.t
    AND EXISTS (SELECT 1 FROM event s WHERE s.h = w.h AND s.kind = 'touched' AND s.at_ms < w.as_of - w.t
      AND s.reason IN ('call.reached', 'call.no_answer', 'mail.sent', 'mail.replied', 'meeting.held', 'meeting.no_show'))
  -- A lead counts once, whichever of its passes it is a customer by.
  QUALIFY row_number() OVER (PARTITION BY w.h, c.lead ORDER BY c.pass DESC) = 1
)
SELECT h, 'neglected_customers', 'all||', f.measure, 'now', f.k, f.n
FROM (
  SELECT h, (count(*) FILTER (WHERE neglected))::DOUBLE AS k, count(*)::DOUBLE AS n, sum(amount) FILTER (WHERE neglected) AS amount
  FROM kept GROUP BY h, minimum_n
  HAVING n >= minimum_n AND wilson_low(k, n, (SELECT z FROM strictness WHERE alpha = 0.005 AND tests = 1)) > 1 / 3
), LATERAL (VALUES ('neglected', k, n), ('amount', amount, NULL)) f(measure, k, n);

INSERT INTO rate_figure
SELECT h, 'alarm/' || code || '/' || about || '/' || measure || '/' || side, k, n FROM alarm_rate WHERE measure <> 'amount';
INSERT INTO count_figure
SELECT DISTINCT h, 'alarm/' || code || '/' || about, 1 FROM alarm_rate
UNION ALL SELECT h, 'alarm/' || code || '/' || about || '/amount', k FROM alarm_rate WHERE measure = 'amount'
UNION ALL SELECT h, 'alarm/' || code || '/' || about || '/' || v.name, v.value
FROM raised_alarm, LATERAL (VALUES ('perMonth/before', before_month), ('perMonth/now', now_month), ('amount', amount)) v(name, value);
