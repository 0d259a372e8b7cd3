-- Which step holds up the most, and what more of it would bring (FNL-12).
-- Worth: of the passes that reached a step and have ended, those that were won; what a win is worth.
CREATE OR REPLACE TABLE ended_beyond AS
SELECT t.h, t.pos, count(p.lead)::DOUBLE AS n, (count(*) FILTER (WHERE p.outcome = 'won'))::DOUBLE AS k
FROM path t
LEFT JOIN pass_fact p ON p.h = t.h AND p.furthest >= t.pos AND p.outcome NOT IN ('open', 'gone')
WHERE t.pos IS NOT NULL
GROUP BY t.h, t.pos;

CREATE OR REPLACE TABLE won_amount AS
SELECT a.h, avg(p.amount) AS mean, count(p.amount) AS n, sum(p.amount) AS total
FROM asked a LEFT JOIN pass_fact p ON p.h = a.h AND p.outcome = 'won'
GROUP BY a.h;

CREATE OR REPLACE TABLE stuck_step AS
WITH sides AS (
  SELECT d.h, d.pos, d.key, a.minimum_n, w.k, w.n, b.k AS j, b.n AS m, t.value AS target,
    w.n / 183 * 91.25 AS flow, e.k AS won, e.n AS ended, y.mean,
    CASE WHEN t.value IS NOT NULL THEN 'target' WHEN b.n > 0 THEN 'before' END AS reference,
    w.n >= a.minimum_n AND (t.value IS NOT NULL OR b.n >= a.minimum_n) AS enough
  FROM step_days d JOIN asked a USING (h)
  JOIN step_half w ON w.h = d.h AND w.pos = d.pos AND w.name = 'now'
  JOIN step_half b ON b.h = d.h AND b.pos = d.pos AND b.name = 'before'
  LEFT JOIN target t ON t.h = d.h AND t.name = 'step.' || d.key
  JOIN ended_beyond e ON e.h = d.h AND e.pos = d.pos
  JOIN won_amount y ON y.h = d.h
), shared AS (
  SELECT *, (count(*) FILTER (WHERE enough) OVER (PARTITION BY h))::INT AS tests FROM sides
), judged AS (
  SELECT s.*, z.z,
    CASE WHEN NOT enough THEN NULL WHEN target IS NOT NULL THEN k / n - target ELSE k / n - j / m END AS gap,
    coalesce(enough AND CASE
      WHEN target IS NOT NULL THEN wilson_high(k, n, z.z) < target
      ELSE newcombe_high(k, n, j, m, z.z) < 0 END, false) AS supported
  FROM shared s LEFT JOIN strictness z ON z.alpha = 0.02 AND z.tests = s.tests
)
SELECT *, CASE WHEN ended > 0 THEN won / ended END AS wins_given,
  CASE WHEN supported THEN -gap * flow * coalesce(wins_given, 0) * mean END AS at_stake,
  row_number() OVER (PARTITION BY h ORDER BY supported DESC,
    CASE WHEN mean IS NULL THEN -gap * flow ELSE at_stake END DESC, pos) AS place
FROM judged;

INSERT INTO count_figure
SELECT h, 'stuck/' || key || '/' || name, value FROM (SELECT * REPLACE (nullif(n, 0) AS n, nullif(m, 0) AS m) FROM stuck_step), LATERAL (VALUES
  ('target', target), ('flow', flow), ('meanAmount', mean), ('atStake', at_stake),
  -- Shown with its 95 % interval wherever there are two sides to it (FNL-5).
  ('gap/value', CASE reference WHEN 'target' THEN k / n - target WHEN 'before' THEN k / n - j / m END),
  ('gap/low', CASE WHEN n IS NULL THEN NULL WHEN reference = 'target' THEN wilson_low(k, n, 1.959963984540054) - target
    WHEN reference = 'before' THEN newcombe_low(k, n, j, m, 1.959963984540054) END),
  ('gap/high', CASE WHEN n IS NULL THEN NULL WHEN reference = 'target' THEN wilson_high(k, n, 1.959963984540054) - target
    WHEN reference = 'before' THEN newcombe_high(k, n, j, m, 1.959963984540054) END)
) v(name, value);
INSERT INTO rate_figure SELECT h, 'stuck/' || key || '/winsGiven', won, ended FROM stuck_step;
INSERT INTO text_figure
SELECT h, 'stuck/' || key || '/verdict', CASE WHEN NOT enough THEN 'too_few' WHEN NOT supported THEN 'level'
  WHEN place = 1 THEN 'bottleneck' ELSE 'below' END FROM stuck_step
UNION ALL SELECT h, 'stuck/' || key || '/reference', reference FROM stuck_step
UNION ALL SELECT h, 'stuck/top', key FROM stuck_step WHERE supported AND place = 1;

-- Who waits at the earlier stage.
INSERT INTO count_figure
SELECT d.h, 'stuck/' || d.key || '/' || v.name, v.value
FROM (
  SELECT d.h, d.key, count(s.lead) AS n, max((d.as_of - s.since) / 86400000) AS oldest
  FROM step_days d JOIN path t ON t.h = d.h AND t.pos = d.pos - 1
  LEFT JOIN stay s ON s.h = t.h AND s.place = t.idx AND s.lasts AND s.pass > 0
  GROUP BY d.h, d.key
) d, LATERAL (VALUES ('waiting', d.n), ('oldestDays', d.oldest)) v(name, value);

-- Five points more, never above 100 %; and up to the reference.
INSERT INTO count_figure
WITH gain AS (
  SELECT s.h, s.key, v.name, v.points, s.flow, s.wins_given, s.mean
  FROM stuck_step s JOIN milestone w ON w.h = s.h AND w.key = 'won',
  LATERAL (VALUES ('fivePoints', least(0.05, 1 - k / n)), ('reference', CASE WHEN supported THEN -gap END)) v(name, points)
  WHERE s.n >= s.minimum_n AND s.n > 0 AND s.pos <= w.pos AND v.points IS NOT NULL AND s.wins_given IS NOT NULL
)
SELECT h, 'whatIf/' || key || '/' || name || '/' || f.part, f.value FROM gain,
  LATERAL (VALUES ('by', points), ('wins', points * flow * wins_given), ('amount', points * flow * wins_given * mean)) f(part, value);
