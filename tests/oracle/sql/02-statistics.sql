-- Wilson intervals (FNL-5), and the long tables every figure ends in: counts, rates, times.
CREATE OR REPLACE MACRO wilson_middle(k, n, z) AS (k / n + z * z / (2 * n)) / (1 + z * z / n);
CREATE OR REPLACE MACRO wilson_half(k, n, z) AS
  z / (1 + z * z / n) * sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n));
CREATE OR REPLACE MACRO wilson_low(k, n, z) AS greatest(0, wilson_middle(k, n, z) - wilson_half(k, n, z));
CREATE OR REPLACE MACRO wilson_high(k, n, z) AS least(1, wilson_middle(k, n, z) + wilson_half(k, n, z));

-- Newcombe: bounds of the difference between two shares, the first minus the second.
CREATE OR REPLACE MACRO newcombe_low(k, n, j, m, z) AS k / n - j / m
  - sqrt((k / n - wilson_low(k, n, z)) ** 2 + (wilson_high(j, m, z) - j / m) ** 2);
CREATE OR REPLACE MACRO newcombe_high(k, n, j, m, z) AS k / n - j / m
  + sqrt((wilson_high(k, n, z) - k / n) ** 2 + (j / m - wilson_low(j, m, z)) ** 2);

-- Upper quantiles of the normal distribution, by Newton's method on its series: z of each alpha shared among tests.
CREATE OR REPLACE MACRO density(z) AS exp(-z * z / 2) / sqrt(2 * pi());
CREATE OR REPLACE MACRO above(z) AS 0.5 - density(z) * list_sum([
  exp((2 * i + 1) * ln(z) - (i + 1) * ln(2) - lgamma(i + 1.5) + ln(pi()) / 2) for i in range(0, 60)]);
CREATE OR REPLACE TABLE strictness AS
WITH RECURSIVE wanted AS (
  SELECT 0.005::DOUBLE AS alpha, unnest(range(1, 300)) AS tests
  UNION ALL SELECT 0.02, unnest(range(1, 60))
  UNION ALL SELECT 0.05, 1
), newton AS (
  SELECT alpha, tests, 1.0::DOUBLE AS z, 0 AS round FROM wanted
  UNION ALL
  SELECT alpha, tests, z + (above(z) - alpha / tests) / density(z), round + 1 FROM newton WHERE round < 25
)
SELECT alpha, tests, z FROM newton WHERE round = 25;

-- One number, or one text; NULL where there is none.
CREATE OR REPLACE TABLE count_figure (h INTEGER, name VARCHAR, value DOUBLE);
CREATE OR REPLACE TABLE text_figure (h INTEGER, name VARCHAR, value VARCHAR);
CREATE OR REPLACE TABLE rate_figure (h INTEGER, name VARCHAR, k DOUBLE, n DOUBLE);
-- One row per time; a row with NULL only says that the figure exists.
CREATE OR REPLACE TABLE time_figure (h INTEGER, name VARCHAR, value DOUBLE);
-- Two shares side by side, with their difference and what may be said about it (FNL-11).
CREATE OR REPLACE TABLE compared_figure (h INTEGER, name VARCHAR, k DOUBLE, n DOUBLE, j DOUBLE, m DOUBLE);
