-- Headline counts, numbers versus reality, and what could not be used (FNL-14).
INSERT INTO count_figure
SELECT a.h, v.name, v.value
FROM asked a JOIN seen_until s USING (h), LATERAL (VALUES
  ('asOf', s.as_of),
  ('events', (SELECT count(*) FROM event e WHERE e.h = a.h)),
  ('leads', (SELECT count(DISTINCT lead) FROM chosen c WHERE c.h = a.h)),
  ('passes', (SELECT count(*) FROM chosen c WHERE c.h = a.h)),
  ('recoveredPasses', (SELECT count(*) FROM chosen c WHERE c.h = a.h AND c.pass > 1)),
  ('reality/undatedEvents', (SELECT count(*) FROM event e WHERE e.h = a.h AND e.at_ms IS NULL)),
  ('reality/undatedPasses', (SELECT count(*) FROM chosen c WHERE c.h = a.h AND c.entry IS NULL)),
  ('reality/gone', (SELECT count(*) FROM chosen c WHERE c.h = a.h AND c.outcome = 'gone')),
  ('reality/negativeDurations', (SELECT count(*) FROM story e WHERE e.h = a.h AND e.is_misfit)),
  ('reality/handMoves', CASE WHEN a.has_via THEN
    (SELECT count(*) FROM story e WHERE e.h = a.h AND e.kind = 'moved' AND e.via = 'cell' AND e.moved
      AND (a.period_from IS NULL OR (e.at_ms >= a.period_from AND e.at_ms < a.period_to))) END)
) v(name, value);

CREATE OR REPLACE TABLE unusable AS
SELECT h, row, 'history_no_lead' AS code FROM read_cell WHERE NOT is_blank AND NOT is_header AND lead = ''
UNION ALL SELECT h, row, 'history_event' FROM read_cell WHERE NOT is_blank AND NOT is_header AND lead <> '' AND NOT is_known
UNION ALL SELECT h, row, CASE kind WHEN 'entered' THEN 'history_undated' ELSE 'history_undated_move' END FROM event WHERE at_ms IS NULL AND when_type = 'blank'
UNION ALL SELECT h, row, 'history_date' FROM event WHERE at_ms IS NULL AND when_type <> 'blank'
UNION ALL SELECT h, row, 'history_amount' FROM event WHERE amount IS NULL AND amount_type <> 'blank'
UNION ALL SELECT h, row, 'history_stage' FROM event WHERE kind IN ('entered', 'moved', 'accepted', 'undone') AND to_f <> '' AND to_idx IS NULL
UNION ALL SELECT h, row, 'history_no_stage' FROM event WHERE kind IN ('entered', 'accepted') AND to_f = ''
UNION ALL SELECT h, row, 'history_before_entry' FROM story WHERE is_misfit
UNION ALL SELECT h, arg_min(row, n), 'history_never_entered' FROM story GROUP BY h, lead HAVING max(pass) = 0;

INSERT INTO count_figure
SELECT h, 'unusable/' || row || '/' || code, count(*) FROM unusable GROUP BY ALL;
