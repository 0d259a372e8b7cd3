-- The stage table, what stands beside the path, and the milestones (FNL-2, FNL-6, FNL-10).
CREATE OR REPLACE TABLE stage_reached AS
SELECT t.h, t.key, t.pos, t.idx, count(c.lead) AS reached
FROM path t LEFT JOIN chosen c ON c.h = t.h AND c.furthest >= t.pos
WHERE t.pos IS NOT NULL
GROUP BY ALL;

INSERT INTO count_figure SELECT h, 'stage/' || key || '/reached', reached FROM stage_reached;
INSERT INTO rate_figure
SELECT a.h, 'stage/' || a.key || '/fromPrevious', a.reached, b.reached
FROM stage_reached a JOIN stage_reached b ON b.h = a.h AND b.pos = a.pos - 1
UNION ALL
SELECT a.h, 'stage/' || a.key || '/fromFirst', a.reached, b.reached
FROM stage_reached a JOIN stage_reached b ON b.h = a.h AND b.pos = 0;

CREATE OR REPLACE TABLE chosen_stay AS
SELECT s.*, c.as_of FROM stay s JOIN chosen c USING (h, lead, pass);

INSERT INTO time_figure
SELECT h, 'stage/' || key || '/days', NULL FROM path WHERE pos IS NOT NULL
UNION ALL
SELECT s.h, 'stage/' || p.key || '/days', (s.until - s.since) / 86400000
FROM chosen_stay s JOIN path p ON p.h = s.h AND p.idx = s.place
WHERE p.pos IS NOT NULL AND s.until >= s.since;

INSERT INTO count_figure
WITH present AS (
  SELECT p.h, p.key, count(s.lead) AS n, max(s.as_of - s.since) / 86400000 AS oldest
  FROM path p LEFT JOIN chosen_stay s ON s.h = p.h AND s.place = p.idx AND s.lasts
  GROUP BY ALL
)
SELECT h, 'stage/' || key || '/thereNow', n FROM present
UNION ALL SELECT h, 'stage/' || key || '/oldestDays', oldest FROM present;

CREATE OR REPLACE TABLE milestone_reached AS
SELECT m.h, m.key, m.i, count(r.lead) AS reached
FROM milestone m LEFT JOIN (reached_milestone r JOIN chosen c USING (h, lead, pass)) ON r.h = m.h AND r.i = m.i
GROUP BY ALL;

INSERT INTO count_figure SELECT h, 'milestone/' || key || '/reached', reached FROM milestone_reached;
INSERT INTO rate_figure
SELECT a.h, 'milestone/' || a.key || '/fromPrevious', a.reached, b.reached
FROM milestone_reached a JOIN milestone_reached b ON b.h = a.h AND b.i = a.i - 1
UNION ALL
SELECT a.h, 'milestone/' || a.key || '/fromFirst', a.reached, b.reached
FROM milestone_reached a JOIN milestone_reached b ON b.h = a.h AND b.i = 0;
INSERT INTO time_figure
SELECT h, 'milestone/' || key || '/days', NULL FROM milestone
UNION ALL
SELECT r.h, 'milestone/' || r.key || '/days', (r.at_ms - c.entry) / 86400000
FROM reached_milestone r JOIN chosen c USING (h, lead, pass)
WHERE r.at_ms >= c.entry;
