-- What was taken back (FNL-9): an undone and the event it takes back do not count.
CREATE OR REPLACE TABLE taken_back AS
WITH RECURSIVE lead_undoing AS (
  SELECT h, lead, max(n) AS last_n FROM placed GROUP BY h, lead HAVING bool_or(kind = 'undone')
), walk AS (
  SELECT h, lead, last_n, 0::BIGINT AS n,
    []::BIGINT[] AS steps, []::BIGINT[] AS others, []::BIGINT[] AS taken
  FROM lead_undoing
  UNION ALL
  SELECT w.h, w.lead, w.last_n, e.n,
    CASE
      WHEN e.kind = 'undone' AND e.to_f <> '' AND len(w.steps) > 0 THEN list_slice(w.steps, 1, len(w.steps) - 1)
      WHEN e.kind = 'undone' AND e.to_f <> '' THEN list_append(w.steps, e.n)
      WHEN e.kind IN ('entered', 'moved', 'offered', 'accepted', 'returned', 'withdrawn')
        THEN list_append(w.steps, e.n)
      ELSE w.steps
    END,
    CASE
      WHEN e.kind = 'undone' AND e.to_f = '' AND len(w.others) > 0
        THEN list_slice(w.others, 1, len(w.others) - 1)
      WHEN e.kind = 'undone' AND e.to_f = '' THEN list_append(w.others, e.n)
      WHEN e.kind IN ('touched', 'amount', 'renewed', 'expanded') THEN list_append(w.others, e.n)
      ELSE w.others
    END,
    CASE
      WHEN e.kind = 'undone' AND e.to_f <> '' AND len(w.steps) > 0
        THEN list_concat(w.taken, [e.n, w.steps[len(w.steps)]])
      WHEN e.kind = 'undone' AND e.to_f = '' AND len(w.others) > 0
        THEN list_concat(w.taken, [e.n, w.others[len(w.others)]])
      ELSE w.taken
    END
  FROM walk w JOIN placed e ON e.h = w.h AND e.lead = w.lead AND e.n = w.n + 1
)
SELECT h, lead, unnest(taken) AS n FROM walk WHERE n = last_n;

CREATE OR REPLACE TABLE standing AS
SELECT p.* EXCLUDE (n), row_number() OVER (PARTITION BY p.h, p.lead ORDER BY p.n) AS n
FROM placed p ANTI JOIN taken_back t ON t.h = p.h AND t.lead = p.lead AND t.n = p.n;
