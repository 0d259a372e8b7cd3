-- Customers: spans from a win to its end, monthly churn, retention, GRR, NRR, ARPA and LTV (FNL-13).
CREATE OR REPLACE TABLE customer AS
WITH won AS (
  SELECT p.h, p.lead, p.pass, r.at_ms AS starts
  FROM pass_fact p JOIN asked a USING (h)
  JOIN reached_milestone r ON r.h = p.h AND r.lead = p.lead AND r.pass = p.pass AND r.key = 'won'
  WHERE NOT a.by_source OR p.source_f = a.source_f
), ending AS (
  -- The newest stage that ends it; whoever comes back afterwards is a new pass.
  SELECT s.h, s.lead, s.pass, arg_max(struct_pack(at_ms := s.moment, reason := CASE WHEN s.is_known_whole THEN s.reason END), s.n) AS by_event
  FROM story s WHERE s.moved AND s.goal_kind IN ('churned', 'lost', 'disqualified', 'parked')
    AND s.n > (SELECT min(w.n) FROM story w JOIN milestone m ON m.h = w.h AND m.key = 'won'
      WHERE w.h = s.h AND w.lead = s.lead AND w.pass = s.pass AND w.goal_pos >= m.pos)
  GROUP BY s.h, s.lead, s.pass
)
SELECT w.*, e.by_event IS NOT NULL AS has_ended, e.by_event.at_ms AS ends, e.by_event.reason AS reason,
  starts IS NULL OR (has_ended AND e.by_event.at_ms IS NULL) AS is_undated
FROM won w LEFT JOIN ending e USING (h, lead, pass);

CREATE OR REPLACE TABLE span AS SELECT * FROM customer WHERE NOT is_undated;

-- What the pass's events say it is worth, in order; one without a date stands where its order puts it.
CREATE OR REPLACE TABLE worth AS
SELECT h, lead, pass, n, amount,
  coalesce(max(moment) OVER (PARTITION BY h, lead, pass ORDER BY n), '-infinity'::DOUBLE) AS from_ms
FROM story WHERE pass > 0;

CREATE OR REPLACE TABLE set_window AS
SELECT a.h, s.as_of, a.gross_margin, a.amount_months,
  CASE WHEN s.as_of IS NOT NULL THEN least(coalesce(a.period_to, s.as_of), s.as_of) END AS until,
  a.period_to IS NOT NULL AND a.period_to <= s.as_of AS ends_open,
  coalesce(a.period_from,
    epoch_ms(make_timestamp((s.as_of * 1000)::BIGINT) - INTERVAL 12 MONTH)::DOUBLE) AS set_from,
  coalesce(a.period_from, (SELECT min(starts) FROM span c WHERE c.h = a.h)) AS months_from
FROM asked a JOIN seen_until s USING (h);

CREATE OR REPLACE TABLE whole_month AS
SELECT h, epoch_ms(begins)::DOUBLE AS begins, epoch_ms(begins + INTERVAL 1 MONTH)::DOUBLE AS next
FROM (
  SELECT h, months_from, until,
    unnest(generate_series(
      date_trunc('month', make_timestamp((months_from * 1000)::BIGINT)),
      make_timestamp((until * 1000)::BIGINT), INTERVAL 1 MONTH)) AS begins
  FROM set_window w WHERE months_from IS NOT NULL AND until IS NOT NULL AND EXISTS (FROM span c WHERE c.h = w.h)
)
WHERE epoch_ms(begins) >= months_from AND epoch_ms(begins + INTERVAL 1 MONTH) <= until;

CREATE OR REPLACE TABLE customer_month AS
SELECT m.h, m.begins, c.lead, c.pass, coalesce(c.ends < m.next, false) AS left_in_it,
  (SELECT arg_max(w.amount, w.n) FROM worth w WHERE w.h = c.h AND w.lead = c.lead AND w.pass = c.pass
    AND w.amount IS NOT NULL AND w.from_ms <= m.begins) AS amount
FROM whole_month m JOIN span c ON c.h = m.h AND c.starts <= m.begins AND (c.ends IS NULL OR c.ends >= m.begins);

CREATE OR REPLACE TABLE in_window AS
SELECT w.*, c.lead, c.pass, c.reason,
  c.starts <= w.set_from AND (c.ends IS NULL OR c.ends >= w.set_from) AS at_start,
  c.starts > w.set_from AND c.starts <= w.until AS started,
  coalesce(c.ends < w.until OR (c.ends = w.until AND NOT w.ends_open), false) AS has_left,
  (SELECT arg_max(v.amount, v.n) FROM worth v WHERE v.h = c.h AND v.lead = c.lead AND v.pass = c.pass
    AND v.amount IS NOT NULL AND v.from_ms <= w.set_from) AS amount_then,
  (SELECT arg_max(v.amount, v.n) FROM worth v WHERE v.h = c.h AND v.lead = c.lead AND v.pass = c.pass
    AND v.amount IS NOT NULL AND v.from_ms <= w.until) AS amount_now
FROM set_window w JOIN span c USING (h)
WHERE w.set_from <= w.until;

CREATE OR REPLACE TABLE customer_sum AS
SELECT w.h, w.gross_margin, w.amount_months,
  (SELECT count(*) FROM customer_month m WHERE m.h = w.h) AS n,
  (SELECT count(*) FROM customer_month m WHERE m.h = w.h AND left_in_it) AS k,
  (SELECT count(amount) FROM customer_month m WHERE m.h = w.h) AS arpa_n,
  (SELECT avg(amount) FROM customer_month m WHERE m.h = w.h) / w.amount_months AS arpa
FROM set_window w;

INSERT INTO count_figure
SELECT w.h, 'customers/' || name, value FROM set_window w, LATERAL (VALUES
  ('from', CASE WHEN set_from <= until THEN set_from END), ('to', CASE WHEN set_from <= until THEN until END),
  ('atStart', (SELECT count(*) FROM in_window i WHERE i.h = w.h AND at_start)),
  ('started', (SELECT count(*) FROM in_window i WHERE i.h = w.h AND started)),
  ('churned', (SELECT count(*) FROM in_window i WHERE i.h = w.h AND (at_start OR started) AND has_left)),
  ('active', (SELECT count(*) FROM in_window i WHERE i.h = w.h AND (at_start OR started) AND NOT has_left)),
  ('undated', (SELECT count(*) FROM customer c WHERE c.h = w.h AND is_undated)),
  ('months', (SELECT count(*) FROM whole_month m WHERE m.h = w.h))
) v(name, value);

INSERT INTO count_figure
SELECT h, 'customers/' || name, value FROM customer_sum, LATERAL (VALUES
  ('arpa/n', arpa_n), ('arpa/value', arpa),
  ('ltv', CASE WHEN k >= 20 THEN arpa * gross_margin / (k / n) END)
) v(name, value);
INSERT INTO text_figure
SELECT h, 'customers/ltvLack', CASE WHEN gross_margin IS NULL THEN 'no_margin' WHEN k < 20 THEN 'few_churned'
  WHEN arpa IS NULL THEN 'no_amount' END
FROM customer_sum;

INSERT INTO rate_figure
SELECT h, 'customers/churn', k, n FROM customer_sum
UNION ALL
SELECT w.h, 'customers/retention', count(*) FILTER (WHERE at_start AND NOT has_left), count(*) FILTER (WHERE at_start)
FROM set_window w LEFT JOIN in_window i USING (h) GROUP BY w.h;

INSERT INTO count_figure
WITH kept AS (
  SELECT w.h, count(i.lead) AS n, coalesce(sum(amount_then), 0) AS before,
    coalesce(sum(least(amount_then, CASE WHEN has_left THEN 0 ELSE amount_now END)), 0) AS gross,
    coalesce(sum(CASE WHEN has_left THEN 0 ELSE amount_now END), 0) AS net
  FROM set_window w LEFT JOIN in_window i ON i.h = w.h AND i.at_start AND i.amount_then IS NOT NULL
  GROUP BY w.h
)
SELECT h, 'customers/' || name, value FROM kept, LATERAL (VALUES
  ('grr/n', n), ('grr/start', before), ('grr/end', gross), ('grr/share', CASE WHEN before > 0 THEN gross / before END),
  ('nrr/n', n), ('nrr/start', before), ('nrr/end', net), ('nrr/share', CASE WHEN before > 0 THEN net / before END)
) v(name, value)
UNION ALL
SELECT h, 'customers/reason/' || reason, count(*) FROM in_window WHERE (at_start OR started) AND has_left AND reason IS NOT NULL
GROUP BY h, reason;
