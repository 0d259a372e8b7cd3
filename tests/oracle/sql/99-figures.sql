-- All figures as one long list: history, name, number or text.
CREATE OR REPLACE TABLE figure AS
WITH z AS (SELECT 1.959963984540054::DOUBLE AS z)
SELECT h, name, value, NULL::VARCHAR AS text FROM count_figure
UNION ALL SELECT h, name, NULL, value FROM text_figure
UNION ALL SELECT h, name || '/' || v.part, v.value, NULL
  FROM rate_figure, z, LATERAL (VALUES ('k', k), ('n', n),
    ('rate', CASE WHEN n > 0 THEN k / n END),
    ('low', CASE WHEN n > 0 THEN wilson_low(k, n, z) END),
    ('high', CASE WHEN n > 0 THEN wilson_high(k, n, z) END)) v(part, value)
UNION ALL SELECT h, name || '/' || v.part, v.value, NULL
  FROM (SELECT h, name, count(value) AS n, median(value) AS median, quantile_cont(value, 0.9) AS p90
    FROM time_figure GROUP BY h, name),
    LATERAL (VALUES ('n', n), ('median', median), ('p90', p90)) v(part, value)
UNION ALL SELECT h, name || '/' || v.part, v.value, NULL
  FROM compared_figure, z, LATERAL (VALUES ('first/k', k), ('first/n', n), ('second/k', j), ('second/n', m),
    ('first/rate', CASE WHEN n > 0 THEN k / n END), ('second/rate', CASE WHEN m > 0 THEN j / m END),
    ('first/low', CASE WHEN n > 0 THEN wilson_low(k, n, z) END), ('second/low', CASE WHEN m > 0 THEN wilson_low(j, m, z) END),
    ('first/high', CASE WHEN n > 0 THEN wilson_high(k, n, z) END), ('second/high', CASE WHEN m > 0 THEN wilson_high(j, m, z) END),
    ('difference/value', CASE WHEN n > 0 AND m > 0 THEN k / n - j / m END),
    ('difference/low', CASE WHEN n > 0 AND m > 0 THEN newcombe_low(k, n, j, m, z) END),
    ('difference/high', CASE WHEN n > 0 AND m > 0 THEN newcombe_high(k, n, j, m, z) END)) v(part, value);
