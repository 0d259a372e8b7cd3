-- What a run is given: cells as they stand in the tab, stages, and what is asked; h tells histories apart.
-- A report about a period brings another, about the period before; before_of is the h it is shown beside.
-- Texts end in _f when folded (NFKC, trimmed, lower case), which is done before loading: DuckDB has no NFKC.
CREATE OR REPLACE TABLE asked (
  h INTEGER, before_of DOUBLE, as_of DOUBLE, within_days DOUBLE, minimum_n DOUBLE,
  by_source BOOLEAN, source_f VARCHAR, period_from DOUBLE, period_to DOUBLE, has_via BOOLEAN,
  cohort_by VARCHAR, gross_margin DOUBLE, amount_months DOUBLE, group_by VARCHAR,
  has_gates BOOLEAN, has_answers BOOLEAN,
  -- Actor, Owner, Reason and Via are known from this row on.
  known_from INTEGER
);
CREATE OR REPLACE TABLE stage (
  h INTEGER, idx INTEGER, key VARCHAR, key_f VARCHAR, label_f VARCHAR, role VARCHAR, kind VARCHAR, days DOUBLE
);
CREATE OR REPLACE TABLE cell (
  h INTEGER, row INTEGER,
  when_type VARCHAR, when_text VARCHAR, when_number DOUBLE,
  lead VARCHAR, event_f VARCHAR, from_text VARCHAR, from_f VARCHAR, to_text VARCHAR, to_f VARCHAR,
  amount_type VARCHAR, amount_text VARCHAR, amount_number DOUBLE,
  source VARCHAR, source_f VARCHAR, actor VARCHAR, actor_f VARCHAR, owner VARCHAR, owner_f VARCHAR,
  reason VARCHAR, reason_f VARCHAR, via VARCHAR
);
CREATE OR REPLACE TABLE target (h INTEGER, name VARCHAR, value DOUBLE);
CREATE OR REPLACE TABLE gate_given (h INTEGER, key VARCHAR, from_role VARCHAR, to_role VARCHAR, hours DOUBLE);
CREATE OR REPLACE TABLE item_given (h INTEGER, gate VARCHAR, key VARCHAR, retired BOOLEAN);
CREATE OR REPLACE TABLE answer_given (
  h INTEGER, row INTEGER, at_ms DOUBLE, lead VARCHAR, gate VARCHAR, item VARCHAR, answer VARCHAR,
  evidence VARCHAR, evidence_f VARCHAR
);
-- What a column of the team's own tab says about a lead.
CREATE OR REPLACE TABLE value_given (h INTEGER, lead VARCHAR, value VARCHAR, value_f VARCHAR);
