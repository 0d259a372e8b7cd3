-- Cohorts by month of entry, within T days only where all could be watched for T days (FNL-3, FNL-4).
CREATE OR REPLACE TABLE cohort_pass AS
SELECT c.h, strftime(make_timestamp((c.entry * 1000)::BIGINT), '%Y-%m') AS month, c.lead, c.pass, c.entry, c.as_of,
  c.within_days, c.outcome = 'won' AS won,
  (w.at_ms - c.entry) / 86400000 AS days_to_won
FROM chosen c LEFT JOIN reached_milestone w ON w.h = c.h AND w.lead = c.lead AND w.pass = c.pass AND w.key = 'won'
WHERE c.entry IS NOT NULL;

CREATE OR REPLACE TABLE watched AS
SELECT h, month, days, bool_and(entry + days * 86400000 <= as_of) AS long_enough,
  count(*) FILTER (WHERE days_to_won <= days) AS k,
  count(*) FILTER (WHERE NOT won OR days_to_won IS NOT NULL) AS n
FROM (SELECT *, unnest(list_distinct([30, 60, 90, within_days])) AS days FROM cohort_pass)
GROUP BY h, month, days;

INSERT INTO count_figure
WITH per_month AS (
  SELECT h, month, count(*) AS leads, count(*) FILTER (WHERE won) AS won,
    count(*) FILTER (WHERE won AND pass = 1) AS first_pass, count(*) FILTER (WHERE won AND pass > 1) AS recovered
  FROM cohort_pass GROUP BY h, month
), milestones AS (
  SELECT p.h, p.month, r.key, count(*) AS n
  FROM cohort_pass p JOIN reached_milestone r USING (h, lead, pass) GROUP BY ALL
)
SELECT h, 'cohort/' || month || '/leads', leads FROM per_month
UNION ALL SELECT h, 'cohort/' || month || '/won', won FROM per_month
UNION ALL SELECT h, 'cohort/' || month || '/wonFirstPass', first_pass FROM per_month
UNION ALL SELECT h, 'cohort/' || month || '/wonRecovered', recovered FROM per_month
UNION ALL SELECT m.h, 'cohort/' || month || '/' || k.key, coalesce(max(n), 0)
  FROM (SELECT h, month FROM per_month) m CROSS JOIN (VALUES ('qualified'), ('meeting')) k(key)
  LEFT JOIN milestones USING (h, month, key) GROUP BY m.h, month, k.key
UNION ALL SELECT h, 'cohort/' || month || '/mature', long_enough::INT FROM watched JOIN asked USING (h)
  WHERE days = within_days;

INSERT INTO rate_figure
SELECT h, 'cohort/' || month || '/ever', count(*) FILTER (WHERE won), count(*) FROM cohort_pass GROUP BY h, month
UNION ALL
SELECT h, 'cohort/' || month || '/within/' || days::INT, k, n FROM watched WHERE long_enough;
