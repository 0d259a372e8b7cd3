-- Rows that are events, what each cell of them says, and which rows are none (FNL-14).
CREATE OR REPLACE TABLE read_cell AS
WITH typed AS (
  SELECT *,
    CASE
      WHEN when_type = 'date' THEN when_number
      -- Serial days since 30 December 1899.
      WHEN when_type = 'number' AND when_number BETWEEN 1 AND 2958465 THEN round((when_number - 25569) * 86400000)
      WHEN when_type = 'text' AND regexp_full_match(trim(when_text),
        '\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?')
      THEN epoch_ms(coalesce(
        try_strptime(replace(replace(trim(when_text), '/', '-'), 'T', ' '),
          ['%Y-%m-%d %H:%M:%S.%f', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M', '%Y-%m-%d'])))::DOUBLE
    END AS at_ms,
    CASE
      WHEN amount_type = 'number' THEN amount_number
      WHEN amount_type = 'text' THEN try_cast(regexp_replace(amount_text, '[¥￥$€£, ]', '', 'g') AS DOUBLE)
    END AS amount,
    (when_type = 'blank' AND lead = '' AND event_f = '' AND from_f = '' AND to_f = ''
      AND amount_type = 'blank' AND source_f = '') AS is_blank,
    event_f IN ('entered', 'offered', 'accepted', 'returned', 'withdrawn', 'moved', 'touched', 'amount',
      'renewed', 'expanded', 'undone') AS is_known
  FROM cell
)
SELECT *,
  NOT is_blank AND NOT is_known AND at_ms IS NULL AND when_type <> 'blank'
    AND row = min(row) FILTER (WHERE NOT is_blank) OVER (PARTITION BY h) AS is_header
FROM typed;

-- A stage is named by its key, or by its label in a tab that people built.
CREATE OR REPLACE TABLE stage_name AS
SELECT h, name_f, arg_min(idx, preference) AS idx
FROM (
  SELECT h, key_f AS name_f, idx, 0 AS preference FROM stage
  UNION ALL SELECT h, label_f, idx, 1 FROM stage
)
GROUP BY h, name_f;

CREATE OR REPLACE TABLE event AS
SELECT c.h, c.row, c.lead, c.event_f AS kind, c.at_ms,
  c.from_text, c.from_f, sf.idx AS from_idx, c.to_text, c.to_f, st.idx AS to_idx,
  c.amount, c.source, c.source_f, c.when_type, c.amount_type,
  -- What is not read yet counts as blank (FNL-14).
  c.row >= a.known_from AS is_known_whole,
  CASE WHEN is_known_whole THEN c.actor ELSE '' END AS actor, CASE WHEN is_known_whole THEN c.actor_f ELSE '' END AS actor_f,
  CASE WHEN is_known_whole THEN c.owner ELSE '' END AS owner, CASE WHEN is_known_whole THEN c.owner_f ELSE '' END AS owner_f,
  CASE WHEN is_known_whole THEN c.reason ELSE '' END AS reason, CASE WHEN is_known_whole THEN c.reason_f ELSE '' END AS reason_f,
  CASE WHEN is_known_whole THEN c.via ELSE '' END AS via
FROM read_cell c
JOIN asked a USING (h)
LEFT JOIN stage_name sf ON sf.h = c.h AND sf.name_f = c.from_f
LEFT JOIN stage_name st ON st.h = c.h AND st.name_f = c.to_f
WHERE c.is_known AND c.lead <> '';

CREATE OR REPLACE TABLE seen_until AS
SELECT a.h, coalesce(a.as_of, (SELECT max(at_ms) FROM event e WHERE e.h = a.h)) AS as_of
FROM asked a;
