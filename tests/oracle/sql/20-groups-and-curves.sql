-- Sources, owners or values of a column side by side; curves of cohorts by age (FNL-8, FNL-4).
CREATE OR REPLACE TABLE grouped_pass AS
SELECT s.*, a.group_by, a.within_days AS t,
  CASE a.group_by WHEN 'source' THEN s.source_f
    WHEN 'owner' THEN coalesce((SELECT arg_max(owner_f, n) FROM story o
      WHERE o.h = s.h AND o.lead = s.lead AND o.pass = s.pass AND o.owner_f <> ''), '')
    WHEN 'column' THEN coalesce(v.value_f, '') END AS grouped,
  r.qualified_at, r.meeting_at, r.won_at, r.came_far
FROM source_pass s JOIN asked a USING (h)
LEFT JOIN value_given v ON v.h = s.h AND v.lead = s.lead
JOIN (SELECT p.h, p.lead, p.pass, max(m.i) AS came_far,
    max(m.at_ms) FILTER (WHERE m.key = 'qualified') AS qualified_at,
    max(m.at_ms) FILTER (WHERE m.key = 'meeting') AS meeting_at,
    max(m.at_ms) FILTER (WHERE m.key = 'won') AS won_at
  FROM pass_fact p LEFT JOIN reached_milestone m USING (h, lead, pass) GROUP BY ALL) r
  ON r.h = s.h AND r.lead = s.lead AND r.pass = s.pass
WHERE a.group_by <> '';

-- Of more than 200 the largest are shown one by one, of equals the ones whose leads stand first in History.
CREATE OR REPLACE TABLE group_name AS
WITH sized AS (
  SELECT g.h, g.grouped, count(*) AS n, min(r.row) AS first_row
  FROM grouped_pass g JOIN (SELECT h, lead, min(row) AS row FROM event GROUP BY h, lead) r USING (h, lead)
  GROUP BY g.h, g.grouped
)
SELECT h, grouped, CASE WHEN row_number() OVER (PARTITION BY h ORDER BY n DESC, first_row) <= 200 THEN grouped ELSE '(rest)' END AS shown
FROM sized;

CREATE OR REPLACE TABLE group_shown AS SELECT g.*, n.shown FROM grouped_pass g JOIN group_name n USING (h, grouped);
INSERT INTO count_figure
SELECT h, 'group/' || shown || '/' || v.name, v.value FROM (
  SELECT h, shown, count(*) AS leads, count(*) FILTER (WHERE came >= 1) AS qualified, count(*) FILTER (WHERE came >= 2) AS meeting,
    count(*) FILTER (WHERE came >= 3) AS won, count(*) FILTER (WHERE outcome = 'won' AND pass = 1) AS first_pass,
    count(*) FILTER (WHERE outcome = 'won' AND pass > 1) AS recovered, sum(revenue) AS revenue,
    median(days_to_won) FILTER (WHERE days_to_won >= 0) AS median_days
  FROM group_shown GROUP BY h, shown
), LATERAL (VALUES ('leads', leads), ('qualified', qualified), ('meeting', meeting), ('won', won), ('wonFirstPass', first_pass),
  ('wonRecovered', recovered), ('revenue', revenue), ('medianDaysToWon', median_days)) v(name, value)
UNION ALL
SELECT h, 'group/rest', count(*) FROM group_name WHERE shown = '(rest)' GROUP BY h;
INSERT INTO rate_figure
SELECT h, 'group/' || shown || '/ever', count(*) FILTER (WHERE outcome = 'won'), count(*) FROM group_shown GROUP BY h, shown
UNION ALL
SELECT h, 'group/' || shown || '/within/' || v.key,
  count(*) FILTER (WHERE watched AND v.at_ms - entry <= t * 86400000),
  count(*) FILTER (WHERE watched AND (came < v.i OR v.at_ms IS NOT NULL))
FROM (SELECT *, coalesce(entry + t * 86400000 <= as_of, false) AS watched FROM group_shown),
  LATERAL (VALUES ('qualified', 1, qualified_at), ('meeting', 2, meeting_at), ('won', 3, won_at)) v(key, i, at_ms)
GROUP BY h, shown, v.key;

-- Won by an age, as far as every pass of the cohort was watched; of the newest 12 cohorts.
CREATE OR REPLACE TABLE curve_cohort AS
SELECT h, cohort, row_number() OVER (PARTITION BY h ORDER BY cohort DESC) <= 12 AS recent
FROM (SELECT DISTINCT h, cohort FROM cohort_pass);
INSERT INTO count_figure
SELECT a.h, 'curve/earlier', count(*) FILTER (WHERE NOT c.recent) FROM asked a LEFT JOIN curve_cohort c USING (h) GROUP BY a.h;
INSERT INTO rate_figure
WITH aged AS (
  SELECT *, bool_and(entry + age::DOUBLE * 86400000 <= as_of) OVER (PARTITION BY h, cohort, age) AS long_enough
  FROM (SELECT *, unnest([0, 30, 60, 90, 120, 180]) AS age
    FROM cohort_pass JOIN curve_cohort USING (h, cohort) WHERE recent)
)
SELECT h, 'curve/' || cohort || '/' || age, count(*) FILTER (WHERE days_to_won <= age),
  count(*) FILTER (WHERE NOT won OR days_to_won IS NOT NULL)
FROM aged WHERE long_enough GROUP BY h, cohort, age;
