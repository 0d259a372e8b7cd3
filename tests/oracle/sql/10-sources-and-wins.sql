-- Sources, win rate and revenue (FNL-7, FNL-8, FNL-1).
CREATE OR REPLACE TABLE source_pass AS
SELECT c.*, coalesce((SELECT max(i) FROM reached_milestone r WHERE r.h = c.h AND r.lead = c.lead AND r.pass = c.pass), 0) AS came,
  CASE WHEN c.outcome = 'won' THEN coalesce(c.amount, 0) ELSE 0 END AS revenue,
  (w.at_ms - c.entry) / 86400000 AS days_to_won
FROM chosen c LEFT JOIN reached_milestone w ON w.h = c.h AND w.lead = c.lead AND w.pass = c.pass AND w.key = 'won';

INSERT INTO count_figure
WITH per_source AS (
  SELECT h, source_f, count(*) AS leads, count(*) FILTER (WHERE came >= 1) AS qualified,
    count(*) FILTER (WHERE came >= 2) AS meeting, count(*) FILTER (WHERE came >= 3) AS won, sum(revenue) AS revenue,
    median(days_to_won) FILTER (WHERE days_to_won >= 0) AS median_days
  FROM source_pass GROUP BY h, source_f
)
SELECT h, 'source/' || source_f || '/' || name, value
FROM per_source, LATERAL (VALUES ('leads', leads), ('qualified', qualified), ('meeting', meeting), ('won', won),
  ('revenue', revenue), ('medianDaysToWon', median_days)) v(name, value);
INSERT INTO rate_figure
SELECT h, 'source/' || source_f || '/rate', count(*) FILTER (WHERE outcome = 'won'), count(*)
FROM source_pass GROUP BY h, source_f;

CREATE OR REPLACE TABLE outcome_count AS
SELECT a.h, o.outcome, count(c.lead) AS n
FROM asked a CROSS JOIN (VALUES ('won'), ('lost'), ('open'), ('parked'), ('disqualified'), ('churned'), ('gone')) o(outcome)
LEFT JOIN chosen c ON c.h = a.h AND c.outcome = o.outcome
GROUP BY ALL;

CREATE OR REPLACE TABLE overdue AS
SELECT h, lead, pass, (as_of - entry) / 86400000 AS days
FROM chosen WHERE outcome = 'open' AND (as_of - entry) / 86400000 > within_days;

INSERT INTO count_figure
SELECT h, 'winRate/' || outcome, n FROM outcome_count
UNION ALL SELECT a.h, 'winRate/overdue/n', (SELECT count(*) FROM overdue o WHERE o.h = a.h) FROM asked a
UNION ALL SELECT h, 'winRate/overdue/oldest/' || (row_number() OVER (PARTITION BY h ORDER BY days DESC) - 1), days
  FROM overdue QUALIFY row_number() OVER (PARTITION BY h ORDER BY days DESC) <= 5;

INSERT INTO rate_figure
WITH of AS (
  SELECT a.h,
    (SELECT n FROM outcome_count o WHERE o.h = a.h AND outcome = 'won') AS won,
    (SELECT n FROM outcome_count o WHERE o.h = a.h AND outcome = 'lost') AS lost,
    (SELECT count(*) FROM chosen c WHERE c.h = a.h) AS passes,
    (SELECT count(*) FROM overdue o WHERE o.h = a.h) AS overdue
  FROM asked a
)
SELECT h, 'winRate/rate', won, won + lost FROM of
UNION ALL SELECT h, 'winRate/ofAll', won, passes FROM of
UNION ALL SELECT h, 'winRate/overdue/winRate', won, won + lost + overdue FROM of;

INSERT INTO count_figure
WITH of AS (
  SELECT a.h, coalesce(sum(revenue) FILTER (WHERE pass = 1), 0) AS first_pass,
    coalesce(sum(revenue) FILTER (WHERE pass > 1), 0) AS recovered
  FROM asked a LEFT JOIN source_pass s USING (h) GROUP BY a.h
)
SELECT h, 'revenue/firstPass', first_pass FROM of
UNION ALL SELECT h, 'revenue/recovered', recovered FROM of
UNION ALL SELECT h, 'revenue/total', first_pass + recovered FROM of;

-- The spelling written most often, the first one of equals.
INSERT INTO text_figure
WITH spelled AS (
  SELECT h, source_f, source, count(*) AS n, min(struct_pack(lead_row := r.row, pass := pass)) AS first_written
  FROM source_pass c
  LEFT JOIN (SELECT h, lead, min(row) AS row FROM event GROUP BY h, lead) r USING (h, lead)
  GROUP BY h, source_f, source
)
SELECT h, 'source/' || source_f || '/shown', arg_min(source, struct_pack(n := -n, first := first_written)) FROM spelled GROUP BY h, source_f;
