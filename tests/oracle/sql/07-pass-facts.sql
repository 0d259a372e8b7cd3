-- One row per pass: entry, furthest step, outcome, amount, source; and when each step and milestone was reached.
CREATE OR REPLACE TABLE lead_source AS
SELECT h, lead, arg_min(source, n) AS source, arg_min(source_f, n) AS source_f
FROM story WHERE source_f <> '' GROUP BY h, lead;

CREATE OR REPLACE TABLE pass_fact AS
WITH own AS (
  SELECT h, lead, pass,
    arg_min(struct_pack(at_ms := moment), n).at_ms AS entry,
    arg_min(is_known_whole, n) AS began_known, arg_min(via, n) AS began_via,
    coalesce(max(goal_pos) FILTER (WHERE place IS NOT NULL), -1) AS furthest,
    arg_max(struct_pack(kind := settled_kind), n).kind AS settled_kind,
    arg_max(place, n) FILTER (WHERE place IS NOT NULL) AS last_place,
    arg_max(amount, n) FILTER (WHERE amount IS NOT NULL AND kind NOT IN ('renewed', 'expanded')) AS amount,
    arg_min(source, n) FILTER (WHERE source_f <> '') AS own_source,
    arg_min(source_f, n) FILTER (WHERE source_f <> '') AS own_source_f,
    max(pass) OVER (PARTITION BY h, lead) = pass AS is_current
  FROM story WHERE pass > 0 GROUP BY h, lead, pass
)
SELECT o.*, s.as_of, a.within_days,
  coalesce(o.own_source, l.source, '') AS source, coalesce(o.own_source_f, l.source_f, '') AS source_f,
  CASE
    WHEN o.furthest >= m.pos THEN 'won'
    WHEN o.settled_kind NOT IN ('open', 'won') THEN o.settled_kind
    WHEN o.last_place = -3 THEN 'gone'
    ELSE 'open'
  END AS outcome
FROM own o
JOIN asked a USING (h)
JOIN seen_until s USING (h)
JOIN milestone m ON m.h = o.h AND m.key = 'won'
LEFT JOIN lead_source l ON l.h = o.h AND l.lead = o.lead;

-- The passes a report is about: of one source, or entered in a period.
CREATE OR REPLACE TABLE chosen AS
SELECT p.* FROM pass_fact p JOIN asked a USING (h)
WHERE (NOT a.by_source OR p.source_f = a.source_f)
  AND (a.period_from IS NULL OR (p.entry >= a.period_from AND p.entry < a.period_to));

CREATE OR REPLACE TABLE reached_milestone AS
SELECT p.h, p.lead, p.pass, m.key, m.i, m.pos,
  CASE WHEN m.i = 0 THEN p.entry ELSE (
    SELECT arg_min(struct_pack(at_ms := s.moment), s.n).at_ms FROM story s
    WHERE s.h = p.h AND s.lead = p.lead AND s.pass = p.pass AND s.place IS NOT NULL AND s.goal_pos >= m.pos
  ) END AS at_ms
FROM pass_fact p JOIN milestone m ON m.h = p.h AND (m.i = 0 OR p.furthest >= m.pos);
