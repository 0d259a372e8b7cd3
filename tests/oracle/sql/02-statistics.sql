-- Wilson intervals (FNL-5), and the long tables every figure ends in: counts, rates, times.
CREATE OR REPLACE MACRO wilson_middle(k, n, z) AS (k / n + z * z / (2 * n)) / (1 + z * z / n);
CREATE OR REPLACE MACRO wilson_half(k, n, z) AS
  z / (1 + z * z / n) * sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n));
CREATE OR REPLACE MACRO wilson_low(k, n, z) AS greatest(0, wilson_middle(k, n, z) - wilson_half(k, n, z));
CREATE OR REPLACE MACRO wilson_high(k, n, z) AS least(1, wilson_middle(k, n, z) + wilson_half(k, n, z));

-- One number, or one text; NULL where there is none.
CREATE OR REPLACE TABLE count_figure (h INTEGER, name VARCHAR, value DOUBLE);
CREATE OR REPLACE TABLE text_figure (h INTEGER, name VARCHAR, value VARCHAR);
CREATE OR REPLACE TABLE rate_figure (h INTEGER, name VARCHAR, k DOUBLE, n DOUBLE);
-- One row per time; a row with NULL only says that the figure exists.
CREATE OR REPLACE TABLE time_figure (h INTEGER, name VARCHAR, value DOUBLE);
