-- The reverse planner: bases, what is there already, what it takes, by when (rules: Reverse planner).
CREATE OR REPLACE TABLE plan_asked AS
SELECT a.h, s.as_of, a.within_days * 86400000 AS t, a.minimum_n, amount.value AS target,
  (floor(by_day.value / 86400000) + 1) * 86400000 AS deadline, from_day.value AS since
FROM asked a JOIN seen_until s USING (h)
JOIN target amount ON amount.h = a.h AND amount.name = 'planAmount' AND amount.value > 0
JOIN target by_day ON by_day.h = a.h AND by_day.name = 'planBy'
LEFT JOIN target from_day ON from_day.h = a.h AND from_day.name = 'planFrom'
WHERE s.as_of IS NOT NULL;

CREATE OR REPLACE MACRO whole_up(x) AS greatest(0, ceil(x - 1e-9 * greatest(1, x)));

-- From milestone to milestone within T, over the year that ended T ago.
CREATE OR REPLACE TABLE plan_basis AS
WITH rate AS (
  SELECT p.h, v.key, count(*) FILTER (WHERE b.at_ms - a.at_ms <= p.t) AS k,
    count(*) FILTER (WHERE a.lead IS NOT NULL AND (b.lead IS NULL OR b.at_ms IS NOT NULL)) AS n
  FROM plan_asked p CROSS JOIN (VALUES ('lead_rate', 0), ('meeting_rate', 1), ('win_rate', 2)) v(key, i)
  LEFT JOIN reached_milestone a ON a.h = p.h AND a.i = v.i AND a.at_ms > p.as_of - p.t - 366 * 86400000::DOUBLE AND a.at_ms <= p.as_of - p.t
  LEFT JOIN reached_milestone b ON b.h = a.h AND b.lead = a.lead AND b.pass = a.pass AND b.i = a.i + 1
  GROUP BY p.h, v.key
), took AS (
  SELECT p.h, v.key, (b.at_ms - a.at_ms) / 86400000 AS days
  FROM plan_asked p CROSS JOIN (VALUES ('days_to_meeting', 0, 2), ('days_to_won', 2, 3), ('whole', 0, 3), ('from_qualified', 1, 3)) v(key, i, j)
  LEFT JOIN (reached_milestone a JOIN reached_milestone b USING (h, lead, pass))
    ON a.h = p.h AND a.i = v.i AND b.i = v.j AND b.at_ms >= a.at_ms
), own AS (
  SELECT h, key, k, n, NULL AS p90, CASE WHEN n >= minimum_n AND n > 0 THEN k / n END AS value,
    wilson_low(k, nullif(n, 0), 1.959963984540054) AS low, wilson_high(k, nullif(n, 0), 1.959963984540054) AS high
  FROM rate JOIN plan_asked USING (h)
  UNION ALL
  SELECT p.h, 'amount', y.n, y.n, NULL, CASE WHEN y.n >= 10 THEN y.mean END, y.mean, y.mean
  FROM plan_asked p JOIN won_amount y USING (h)
  UNION ALL
  SELECT h, key, count(days) AS k, k, quantile_cont(days, 0.9), CASE WHEN k >= 10 THEN median(days) END, median(days), median(days)
  FROM took GROUP BY h, key
)
SELECT o.h, o.key, o.k, o.n, o.p90,
  CASE WHEN o.value IS NOT NULL THEN 'own' WHEN t.value IS NOT NULL THEN 'assumed' ELSE 'missing' END AS source,
  coalesce(o.value, t.value) AS value,
  CASE WHEN o.value IS NOT NULL THEN o.low ELSE t.value END AS low, CASE WHEN o.value IS NOT NULL THEN o.high ELSE t.value END AS high
FROM own o
LEFT JOIN (VALUES ('lead_rate', 'assumeLeadRate'), ('meeting_rate', 'assumeMeetingRate'), ('win_rate', 'assumeWinRate'),
  ('amount', 'assumeAmount'), ('days_to_meeting', 'assumeDaysToMeeting'), ('days_to_won', 'assumeDaysToWon')) d(key, name) ON d.key = o.key
LEFT JOIN target t ON t.h = o.h AND t.name = d.name;

-- The chance to be won from each milestone; ends add up as squares on the logarithmic scale.
CREATE OR REPLACE TABLE plan_chance AS
SELECT p.h, m.i, m.key, product(b.value) AS value,
  product(b.value) * exp(-sqrt(sum(ln(b.value / b.low) ** 2))) AS low,
  least(1, product(b.value) * exp(sqrt(sum(ln(b.high / b.value) ** 2)))) AS high
FROM plan_asked p CROSS JOIN (VALUES (0, 'lead'), (1, 'qualified'), (2, 'meeting')) m(i, key)
JOIN (SELECT *, CASE key WHEN 'lead_rate' THEN 0 WHEN 'meeting_rate' THEN 1 ELSE 2 END AS i FROM plan_basis
  WHERE key IN ('lead_rate', 'meeting_rate', 'win_rate') AND value > 0) b ON b.h = p.h AND b.i >= m.i
GROUP BY p.h, m.i, m.key HAVING count(*) = 3 - m.i;

CREATE OR REPLACE TABLE plan_days AS
SELECT h, unnest([0, 1, 2]) AS i, unnest([whole, coalesce(from_qualified, whole), to_won]) AS days
FROM (
  SELECT h, to_won, to_meeting, from_qualified, coalesce(own_whole, to_meeting + to_won) AS whole FROM (
    SELECT h, max(value) FILTER (WHERE key = 'days_to_won') AS to_won, max(value) FILTER (WHERE key = 'days_to_meeting') AS to_meeting,
      max(value) FILTER (WHERE key = 'whole') AS own_whole, max(value) FILTER (WHERE key = 'from_qualified') AS from_qualified
    FROM plan_basis GROUP BY h)
)
WHERE to_won IS NOT NULL AND to_meeting IS NOT NULL;

-- Nothing is reckoned before a chance, a mean amount and the times are known.
CREATE OR REPLACE TABLE plan_ready AS
SELECT p.*, b.value AS mean FROM plan_asked p JOIN plan_basis b ON b.h = p.h AND b.key = 'amount' AND b.value IS NOT NULL
WHERE (SELECT count(*) FROM plan_chance c WHERE c.h = p.h) = 3 AND EXISTS (SELECT 1 FROM plan_days d WHERE d.h = p.h);

-- Open passes at their furthest milestone; whoever has been there for longer than T, or nobody knows since when, is stale.
CREATE OR REPLACE TABLE plan_open AS
SELECT p.h, p.lead, p.pass, p.amount, r.i, coalesce(r.at_ms >= q.as_of - q.t, false) AS fresh
FROM plan_ready q JOIN pass_fact p ON p.h = q.h AND p.outcome = 'open'
JOIN reached_milestone r ON r.h = p.h AND r.lead = p.lead AND r.pass = p.pass
QUALIFY row_number() OVER (PARTITION BY p.h, p.lead, p.pass ORDER BY r.i DESC) = 1;

CREATE OR REPLACE TABLE plan_part AS
SELECT q.h, c.key, count(o.lead) AS n, c.value AS chance, c.low AS chance_low, c.high AS chance_high, d.days,
  q.as_of + d.days * 86400000 <= q.deadline AS in_time,
  coalesce(sum(CASE WHEN o.lead IS NOT NULL THEN coalesce(o.amount, q.mean) END), 0) AS worth
FROM plan_ready q JOIN plan_chance c USING (h) JOIN plan_days d ON d.h = q.h AND d.i = c.i
LEFT JOIN plan_open o ON o.h = q.h AND o.i = c.i AND o.fresh
GROUP BY ALL;

-- Parked leads of the last T days, and how many of those parked a year before came back within T.
CREATE OR REPLACE TABLE plan_parked AS
WITH parked AS (
  SELECT p.h, p.lead, p.pass, p.is_current AND p.last_place <> -3 AS stands, n.lead IS NOT NULL AS came_back, n.entry AS back_at, (
    SELECT arg_max(struct_pack(at_ms := s.moment), s.n).at_ms FROM story s
    WHERE s.h = p.h AND s.lead = p.lead AND s.pass = p.pass AND s.moved AND s.goal_kind IS NOT NULL) AS parked_at
  FROM pass_fact p LEFT JOIN pass_fact n ON n.h = p.h AND n.lead = p.lead AND n.pass = p.pass + 1
  WHERE p.outcome = 'parked'
), counted AS (
  SELECT q.h, q.minimum_n, q.as_of, q.deadline, q.mean,
    count(*) FILTER (WHERE stands AND parked_at >= q.as_of - q.t) AS parked,
    count(*) FILTER (WHERE in_year AND back_at - parked_at <= q.t) AS k,
    count(*) FILTER (WHERE in_year AND (NOT came_back OR back_at IS NOT NULL)) AS n,
    coalesce(median(back_at - parked_at) FILTER (WHERE in_year AND back_at - parked_at <= q.t), 0) AS wait
  FROM plan_ready q LEFT JOIN (
    SELECT p.*, coalesce(parked_at > a.as_of - a.t - 366 * 86400000::DOUBLE AND parked_at <= a.as_of - a.t, false) AS in_year
    FROM parked p JOIN plan_asked a USING (h)) p USING (h)
  GROUP BY ALL
)
SELECT c.h, c.parked, c.k, c.n, c.as_of + c.wait + d.days * 86400000 <= c.deadline AS in_time,
  CASE WHEN n >= minimum_n AND k > 0 THEN parked * mean * k / n * l.value END AS value,
  CASE WHEN n >= minimum_n AND k > 0 THEN parked * mean * k / n * l.value
    * exp(-sqrt(ln(k / n / wilson_low(k, n, 1.959963984540054)) ** 2 + b.below)) END AS low,
  CASE WHEN n >= minimum_n AND k > 0 THEN parked * mean * least(1, k / n * l.value
    * exp(sqrt(ln(wilson_high(k, n, 1.959963984540054) / (k / n)) ** 2 + b.above))) END AS high
FROM counted c JOIN plan_days d ON d.h = c.h AND d.i = 0 JOIN plan_chance l ON l.h = c.h AND l.i = 0
JOIN (SELECT h, sum(ln(value / low) ** 2) AS below, sum(ln(high / value) ** 2) AS above FROM plan_basis
  WHERE key IN ('lead_rate', 'meeting_rate', 'win_rate') GROUP BY h) b ON b.h = c.h;

CREATE OR REPLACE TABLE plan_won AS
SELECT q.h, count(r.lead) AS n, count(*) FILTER (WHERE r.lead IS NOT NULL AND p.amount IS NULL) AS unpriced,
  coalesce(sum(p.amount), 0) AS amount
FROM plan_asked q
LEFT JOIN (reached_milestone r JOIN pass_fact p USING (h, lead, pass))
  ON r.h = q.h AND r.key = 'won' AND r.at_ms >= q.since AND r.at_ms <= q.as_of AND r.at_ms < q.deadline
GROUP BY q.h;

CREATE OR REPLACE TABLE plan_expected AS
SELECT h, sum(value) AS value, sum(low) AS low, sum(high) AS high FROM (
  SELECT h, worth * chance AS value, worth * chance_low AS low, worth * chance_high AS high, in_time FROM plan_part
  UNION ALL SELECT h, value, low, high, in_time FROM plan_parked WHERE value IS NOT NULL
  UNION ALL SELECT h, 0, 0, 0, true FROM plan_ready
) WHERE in_time GROUP BY h;

CREATE OR REPLACE TABLE plan_needed AS
WITH wins AS (
  SELECT q.h, q.as_of, q.deadline, whole_up(greatest(0, q.target - w.amount - e.value) / q.mean) AS value,
    whole_up(greatest(0, q.target - w.amount - e.high) / q.mean) AS low, whole_up(greatest(0, q.target - w.amount - e.low) / q.mean) AS high
  FROM plan_ready q JOIN plan_won w USING (h) JOIN plan_expected e USING (h) WHERE q.mean > 0
)
SELECT h, 'wins' AS what, value, low, high FROM wins
UNION ALL
SELECT w.h, CASE c.i WHEN 2 THEN 'meetings' ELSE 'leads' END, whole_up(w.value / c.value), whole_up(w.low / c.high), whole_up(w.high / c.low)
FROM wins w JOIN plan_chance c ON c.h = w.h AND c.i IN (0, 2);

-- New leads a week: first passes, over the last half-year or as long as History is; a week at least.
CREATE OR REPLACE TABLE plan_pace AS
SELECT q.h, count(*) FILTER (WHERE p.pass = 1 AND p.entry > q.as_of - 183 * 86400000::DOUBLE AND p.entry <= q.as_of) * 7
  / greatest(7, least(183, coalesce((q.as_of - min(p.entry)) / 86400000, 0))) AS pace
FROM plan_asked q LEFT JOIN pass_fact p USING (h) GROUP BY q.h, q.as_of;

CREATE OR REPLACE TABLE plan_latest AS
SELECT q.h, q.as_of, q.deadline, q.deadline - d.days * 86400000 AS leads, q.deadline - e.days * 86400000 AS meetings,
  greatest(0, ceil((q.deadline - d.days * 86400000 - q.as_of) / (7 * 86400000))) AS lead_weeks,
  greatest(0, ceil((q.deadline - e.days * 86400000 - q.as_of) / (7 * 86400000))) AS meeting_weeks,
  greatest(0, ceil((q.deadline - q.as_of) / (7 * 86400000))) AS win_weeks
FROM plan_asked q JOIN plan_days d ON d.h = q.h AND d.i = 0 JOIN plan_days e ON e.h = q.h AND e.i = 2;

INSERT INTO text_figure
SELECT q.h, 'plan/verdict', CASE
  WHEN w.amount >= q.target THEN 'on_track'
  WHEN n.value IS NULL THEN 'too_thin'
  WHEN n.value = 0 THEN 'on_track'
  WHEN a.lead_weeks > 0 AND l.value / a.lead_weeks <= p.pace THEN 'reachable'
  WHEN n.low = 0 OR (a.lead_weeks > 0 AND l.low / a.lead_weeks <= p.pace) THEN 'stretch'
  ELSE 'out_of_reach' END
FROM plan_asked q JOIN plan_won w USING (h) JOIN plan_pace p USING (h)
LEFT JOIN plan_needed n ON n.h = q.h AND n.what = 'wins' LEFT JOIN plan_needed l ON l.h = q.h AND l.what = 'leads'
LEFT JOIN plan_latest a ON a.h = q.h
UNION ALL SELECT h, 'plan/' || key || '/from', source FROM plan_basis WHERE key NOT IN ('whole', 'from_qualified')
UNION ALL SELECT h, 'plan/' || key || '/missing', 'yes' FROM plan_basis
  WHERE key NOT IN ('whole', 'from_qualified') AND (value IS NULL OR (value <= 0 AND NOT starts_with(key, 'days')));

INSERT INTO count_figure
SELECT h, 'plan/' || key || '/' || v.name, v.value FROM plan_basis,
  LATERAL (VALUES ('k', k), ('n', n), ('p90', p90), ('value', value), ('low', CASE WHEN value IS NOT NULL THEN low END),
    ('high', CASE WHEN value IS NOT NULL THEN high END)) v(name, value)
WHERE key NOT IN ('whole', 'from_qualified')
UNION ALL SELECT h, 'plan/part/' || key || '/' || v.name, v.value FROM plan_part, LATERAL (VALUES ('n', n), ('chance/value', chance),
  ('chance/low', chance_low), ('chance/high', chance_high), ('days', days), ('inTime', in_time::INT),
  ('amount/value', worth * chance), ('amount/low', worth * chance_low), ('amount/high', worth * chance_high)) v(name, value)
UNION ALL SELECT q.h, 'plan/stale', (SELECT count(*) FROM plan_open o WHERE o.h = q.h AND NOT fresh) FROM plan_ready q
UNION ALL SELECT h, 'plan/parked/' || v.name, v.value FROM plan_parked, LATERAL (VALUES ('n', parked), ('inTime', in_time::INT),
  ('amount/value', value), ('amount/low', low), ('amount/high', high)) v(name, value)
UNION ALL SELECT h, 'plan/expected/' || v.name, v.value FROM plan_expected, LATERAL (VALUES ('value', value), ('low', low), ('high', high)) v(name, value)
UNION ALL SELECT h, 'plan/needed/' || what || '/' || v.name, v.value FROM plan_needed, LATERAL (VALUES ('value', value), ('low', low), ('high', high)) v(name, value)
UNION ALL SELECT h, 'plan/won/' || v.name, v.value FROM plan_won, LATERAL (VALUES ('amount', amount), ('n', n), ('unpriced', unpriced)) v(name, value)
UNION ALL SELECT h, 'plan/latest/' || v.name, v.value FROM plan_latest, LATERAL (VALUES ('leads', leads), ('meetings', meetings)) v(name, value)
UNION ALL SELECT h, 'plan/pace', pace FROM plan_pace
UNION ALL SELECT n.h, 'plan/perWeek/' || v.name, v.value / a.lead_weeks
  FROM plan_needed n JOIN plan_latest a USING (h), LATERAL (VALUES ('value', n.value), ('low', n.low), ('high', n.high)) v(name, value)
  WHERE n.what = 'leads' AND a.lead_weeks > 0
UNION ALL SELECT n.h, 'plan/weeks/' || n.what || '/' || v.week::INT,
    CASE WHEN v.week + 1 >= a.many THEN n.value ELSE whole_up(n.value * (v.week + 1) / a.many) END - whole_up(n.value * v.week / a.many)
  FROM plan_needed n JOIN (
    SELECT h, 'wins' AS what, win_weeks AS many FROM plan_latest UNION ALL SELECT h, 'meetings', meeting_weeks FROM plan_latest
    UNION ALL SELECT h, 'leads', lead_weeks FROM plan_latest) a ON a.h = n.h AND a.what = n.what,
  LATERAL (SELECT unnest(range(0, a.many::BIGINT)) AS week) v;
INSERT INTO rate_figure SELECT h, 'plan/parked/cameBack', k, n FROM plan_parked;
