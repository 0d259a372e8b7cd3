-- Where each event puts its lead and which pass it belongs to (FNL-1, FNL-9).
-- A place is a stage's index, or: -1 nobody knows yet, -2 an unknown stage, -3 not in the tab
-- any more, -4 entered without a stage.
CREATE OR REPLACE TABLE path AS
SELECT *, CASE WHEN kind IN ('open', 'won')
  THEN row_number() OVER (PARTITION BY h, kind IN ('open', 'won') ORDER BY idx) - 1 END AS pos
FROM stage;

CREATE OR REPLACE TABLE goal AS
SELECT s.*, p.kind AS goal_kind, p.pos AS goal_pos,
  CASE
    WHEN s.kind NOT IN ('entered', 'accepted', 'moved', 'undone') THEN NULL
    WHEN s.to_idx IS NOT NULL THEN s.to_idx
    WHEN s.to_f <> '' THEN -2
    WHEN s.kind = 'moved' THEN -3
    -- Somewhere, for an entry; an answer that names no stage leaves the lead where it is.
    WHEN s.kind = 'entered' THEN -4
  END AS place
FROM standing s LEFT JOIN path p ON p.h = s.h AND p.idx = s.to_idx;

CREATE OR REPLACE TABLE story AS
WITH RECURSIVE walk AS (
  SELECT h, lead, 0::BIGINT AS n, 0 AS pass, -1 AS place, NULL::VARCHAR AS settled_kind,
    -1 AS stood, false AS moved, false AS begins
  FROM (SELECT DISTINCT h, lead FROM goal)
  UNION ALL
  SELECT h, lead, n, CASE WHEN begins THEN pass + 1 ELSE pass END,
    coalesce(goal, place),
    CASE WHEN goal >= 0 THEN goal_kind WHEN begins THEN NULL ELSE settled_kind END,
    place, goal IS NOT NULL AND (begins OR (pass > 0 AND goal <> place)), begins
  FROM (
    SELECT w.h, w.lead, g.n, w.pass, w.place, w.settled_kind, g.place AS goal, g.goal_kind,
      coalesce(CASE
        WHEN g.place IS NULL OR g.place = -3 THEN false
        WHEN w.pass = 0 THEN true
        WHEN w.settled_kind IN ('parked', 'lost', 'disqualified', 'churned')
          THEN g.goal_kind IN ('open', 'won') OR g.kind = 'entered'
        WHEN w.settled_kind = 'won' AND g.goal_kind = 'open' THEN true
        WHEN w.place = -3 THEN g.kind = 'entered'
      END, false) AS begins
    FROM walk w JOIN goal g ON g.h = w.h AND g.lead = w.lead AND g.n = w.n + 1
  )
)
SELECT g.*, w.pass, w.stood, w.moved, w.begins, w.settled_kind
FROM walk w JOIN goal g USING (h, lead, n);

CREATE OR REPLACE TABLE stay AS
SELECT h, lead, pass, place, moment AS since,
  lead(moment) OVER later AS until, lead(n) OVER later IS NULL AS lasts
FROM story WHERE moved
WINDOW later AS (PARTITION BY h, lead ORDER BY n);

-- Where milestones stand on the path: the first stage of the role, or any later milestone before it (FNL-2).
CREATE OR REPLACE TABLE milestone AS
WITH first_of AS (
  SELECT a.h,
    coalesce(min(pos) FILTER (WHERE p.role = 'inside_sales'), 1e9) AS inside,
    coalesce(min(pos) FILTER (WHERE p.role = 'field_sales'), 1e9) AS field,
    coalesce(min(pos) FILTER (WHERE p.kind = 'won'), 1e9) AS won
  FROM asked a LEFT JOIN path p ON p.h = a.h AND p.pos IS NOT NULL
  GROUP BY a.h
)
SELECT h, 0 AS i, 'lead' AS key, -1 AS pos FROM first_of
UNION ALL SELECT h, 1, 'qualified', least(inside, field, won) FROM first_of
UNION ALL SELECT h, 2, 'meeting', least(field, won) FROM first_of
UNION ALL SELECT h, 3, 'won', won FROM first_of;
