-- The order of a lead's events (FNL-9, FNL-6): by When, ties by row; undated ones right after the row before
-- them, ones dated before the entry after all that shares the entry's moment. Events after as of have not happened (FNL-4).
CREATE OR REPLACE TABLE placed AS
WITH anchored AS (
  SELECT e.*,
    last_value(e.at_ms IGNORE NULLS) OVER before AS anchor_at,
    last_value(CASE WHEN e.at_ms IS NOT NULL THEN e.row END IGNORE NULLS) OVER before AS anchor_row
  FROM event e
  WINDOW before AS (PARTITION BY e.h, e.lead ORDER BY e.row ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
), happened AS (
  SELECT a.* FROM anchored a JOIN seen_until s USING (h)
  WHERE a.anchor_at IS NULL OR s.as_of IS NULL OR a.anchor_at <= s.as_of
), entry AS (
  -- Nothing can precede an entry that has no date, wherever in the tab that entry stands.
  SELECT h, lead, min(at_ms) AS entered_at
  FROM happened ANTI JOIN (SELECT h, lead FROM event WHERE kind = 'entered' AND at_ms IS NULL) USING (h, lead)
  WHERE kind = 'entered'
  GROUP BY h, lead
), judged AS (
  SELECT p.*, coalesce(p.at_ms < n.entered_at, false) AS is_misfit,
    coalesce(p.anchor_at < n.entered_at, false) AS with_misfit, n.entered_at
  FROM happened p LEFT JOIN entry n USING (h, lead)
)
SELECT *,
  -- The moment by which times are computed.
  CASE WHEN NOT is_misfit THEN at_ms END AS moment,
  row_number() OVER (PARTITION BY h, lead ORDER BY
    CASE WHEN with_misfit THEN entered_at ELSE coalesce(anchor_at, '-infinity'::DOUBLE) END,
    with_misfit,
    anchor_at, anchor_row, row) AS n
FROM judged;
