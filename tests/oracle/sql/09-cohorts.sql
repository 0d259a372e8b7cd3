-- Cohorts by month, ISO week or quarter of entry, within T days only where all could be watched for T days (FNL-3, FNL-4).
CREATE OR REPLACE TABLE cohort_pass AS
SELECT c.h, CASE a.cohort_by
    WHEN 'week' THEN strftime(make_timestamp((c.entry * 1000)::BIGINT), '%G-W%V')
    WHEN 'quarter' THEN strftime(make_timestamp((c.entry * 1000)::BIGINT), '%Y-Q')
      || quarter(make_timestamp((c.entry * 1000)::BIGINT))
    ELSE strftime(make_timestamp((c.entry * 1000)::BIGINT), '%Y-%m')
  END AS cohort, c.lead, c.pass, c.entry, c.as_of,
  c.within_days, c.outcome = 'won' AS won,
  (w.at_ms - c.entry) / 86400000 AS days_to_won
FROM chosen c JOIN asked a ON a.h = c.h LEFT JOIN reached_milestone w ON w.h = c.h AND w.lead = c.lead AND w.pass = c.pass AND w.key = 'won'
WHERE c.entry IS NOT NULL;

CREATE OR REPLACE TABLE watched AS
SELECT h, cohort, days, bool_and(entry + days * 86400000 <= as_of) AS long_enough,
  count(*) FILTER (WHERE days_to_won <= days) AS k,
  count(*) FILTER (WHERE NOT won OR days_to_won IS NOT NULL) AS n
FROM (SELECT *, unnest(list_distinct([30, 60, 90, within_days])) AS days FROM cohort_pass)
GROUP BY h, cohort, days;

INSERT INTO count_figure
WITH per_cohort AS (
  SELECT h, cohort, count(*) AS leads, count(*) FILTER (WHERE won) AS won,
    count(*) FILTER (WHERE won AND pass = 1) AS first_pass, count(*) FILTER (WHERE won AND pass > 1) AS recovered
  FROM cohort_pass GROUP BY h, cohort
), milestones AS (
  SELECT p.h, p.cohort, r.key, count(*) AS n
  FROM cohort_pass p JOIN reached_milestone r USING (h, lead, pass) GROUP BY ALL
)
SELECT h, 'cohort/' || cohort || '/leads', leads FROM per_cohort
UNION ALL SELECT h, 'cohort/' || cohort || '/won', won FROM per_cohort
UNION ALL SELECT h, 'cohort/' || cohort || '/wonFirstPass', first_pass FROM per_cohort
UNION ALL SELECT h, 'cohort/' || cohort || '/wonRecovered', recovered FROM per_cohort
UNION ALL SELECT m.h, 'cohort/' || cohort || '/' || k.key, coalesce(max(n), 0)
  FROM (SELECT h, cohort FROM per_cohort) m CROSS JOIN (VALUES ('qualified'), ('meeting')) k(key)
  LEFT JOIN milestones USING (h, cohort, key) GROUP BY m.h, cohort, k.key
UNION ALL SELECT h, 'cohort/' || cohort || '/mature', long_enough::INT FROM watched JOIN asked USING (h)
  WHERE days = within_days;

INSERT INTO rate_figure
SELECT h, 'cohort/' || cohort || '/ever', count(*) FILTER (WHERE won), count(*) FROM cohort_pass GROUP BY h, cohort
UNION ALL
SELECT h, 'cohort/' || cohort || '/within/' || days::INT, k, n FROM watched WHERE long_enough;

-- Every milestone after the first, ever and within T; one without a usable date leaves both sides.
INSERT INTO rate_figure
WITH came AS (
  SELECT p.h, p.cohort, k.key, p.entry + p.within_days * 86400000 <= p.as_of AS long_enough,
    r.lead IS NOT NULL AS reached, (r.at_ms - p.entry) / 86400000 AS days, p.within_days
  FROM cohort_pass p CROSS JOIN (VALUES ('qualified'), ('meeting'), ('won')) k(key)
  LEFT JOIN reached_milestone r ON r.h = p.h AND r.lead = p.lead AND r.pass = p.pass AND r.key = k.key
)
SELECT h, 'cohort/' || cohort || '/reach/' || key || '/ever', count(*) FILTER (WHERE reached), count(*)
FROM came GROUP BY h, cohort, key
UNION ALL
SELECT h, 'cohort/' || cohort || '/reach/' || key || '/within', count(*) FILTER (WHERE days <= within_days),
  count(*) FILTER (WHERE NOT reached OR days IS NOT NULL)
FROM came GROUP BY h, cohort, key HAVING bool_and(long_enough);

INSERT INTO count_figure
SELECT h, 'cohort/' || cohort || '/watchedDays', (any_value(as_of) - max(entry)) / 86400000
FROM cohort_pass GROUP BY h, cohort;
