-- What each question of a gate was worth, and which one is missing (FNL-15).
CREATE OR REPLACE TABLE gate_offer AS
SELECT o.h, g.key AS gate, o.lead, o.pass, o.n, o.outcome, o.offered_at, o.answer_reason
FROM chosen_handoff o JOIN asked a USING (h)
JOIN gate_given g ON g.h = o.h AND g.from_role = o.gate_from AND g.to_role = o.gate_to
WHERE a.has_answers AND o.outcome IN ('accepted', 'returned') AND o.offered_at IS NOT NULL;

-- The newest answer at or before the offer; of several at once the lowest in the tab.
CREATE OR REPLACE TABLE item_offer AS
SELECT o.*, i.key AS item, i.retired, coalesce(w.answer, 'not_asked') AS answer, w.evidence_f, w.row AS answer_row
FROM gate_offer o JOIN item_given i ON i.h = o.h AND i.gate = o.gate
LEFT JOIN answer_given w ON w.h = o.h AND w.lead = o.lead AND w.gate = o.gate AND w.item = i.key AND w.at_ms <= o.offered_at
QUALIFY row_number() OVER (PARTITION BY o.h, o.gate, o.lead, o.n, i.key ORDER BY w.at_ms DESC NULLS LAST, w.row DESC) = 1;

CREATE OR REPLACE TABLE filler_word AS
SELECT unnest(['test', 'testing', 'n/a', 'na', 'n.a', 'none', 'nothing', 'nil', 'ok', 'okay', 'yes', 'done', 'tbd', 'tba',
  'asdf', 'xx', 'xxx', 'abc', 'unknown', 'なし', '無し', '特になし', '特に無し', '不明', '未定', '未確認', '確認済', '確認済み',
  '確認しました', 'あり', '有り', 'はい', 'テスト', '同上', 'その他']) AS word;

CREATE OR REPLACE TABLE strong_answer AS
WITH strong AS (SELECT * FROM item_offer WHERE answer IN ('indicated', 'confirmed')),
same AS (
  SELECT h, gate, item, evidence_f, count(DISTINCT lead) AS leads, count(*) AS n FROM strong GROUP BY h, gate, item, evidence_f
), size AS (SELECT h, gate, item, count(*) AS all_n FROM strong GROUP BY h, gate, item)
SELECT s.h, s.gate, s.item,
  len(regexp_replace(s.evidence_f, '[^\p{L}\p{N}]', '', 'g')) < 2
    OR s.evidence_f IN (SELECT word FROM filler_word)
    OR (m.leads >= 5 AND m.n >= 0.2 * z.all_n) AS filler
FROM strong s JOIN same m USING (h, gate, item, evidence_f) JOIN size z USING (h, gate, item);

CREATE OR REPLACE TABLE item_listed AS
SELECT i.h, i.gate, i.key AS item, i.retired,
  (SELECT count(*) FROM gate_offer o WHERE o.h = i.h AND o.gate = i.gate)::DOUBLE AS offers
FROM item_given i JOIN asked a USING (h) JOIN gate_given g ON g.h = i.h AND g.key = i.gate
WHERE a.has_answers AND (NOT i.retired OR EXISTS (SELECT 1 FROM item_offer o
  WHERE o.h = i.h AND o.gate = i.gate AND o.item = i.key AND o.answer_row IS NOT NULL));

INSERT INTO rate_figure
SELECT i.h, 'checklist/' || i.gate || '/' || i.item || '/asked', count(*) FILTER (WHERE o.answer <> 'not_asked'), any_value(i.offers)
FROM item_listed i LEFT JOIN item_offer o USING (h, gate, item) GROUP BY i.h, i.gate, i.item
UNION ALL
SELECT i.h, 'checklist/' || i.gate || '/' || i.item || '/filler', count(*) FILTER (WHERE s.filler), count(s.filler)
FROM item_listed i LEFT JOIN strong_answer s USING (h, gate, item) GROUP BY i.h, i.gate, i.item;

-- Confirmed against "no" and "indicated"; a pass counts once, by its last offer.
CREATE OR REPLACE TABLE item_compared AS
SELECT i.h, i.gate, i.item, 'acceptance' AS what,
  (count(*) FILTER (WHERE answer = 'confirmed' AND outcome = 'accepted'))::DOUBLE AS k, (count(*) FILTER (WHERE answer = 'confirmed'))::DOUBLE AS n,
  (count(*) FILTER (WHERE answer IN ('no', 'indicated') AND outcome = 'accepted'))::DOUBLE AS j, (count(*) FILTER (WHERE answer IN ('no', 'indicated')))::DOUBLE AS m
FROM item_listed i LEFT JOIN item_offer o USING (h, gate, item) GROUP BY i.h, i.gate, i.item
UNION ALL
SELECT i.h, i.gate, i.item, 'wins',
  count(*) FILTER (WHERE answer = 'confirmed' AND won), count(*) FILTER (WHERE answer = 'confirmed'),
  count(*) FILTER (WHERE answer IN ('no', 'indicated') AND won), count(*) FILTER (WHERE answer IN ('no', 'indicated'))
FROM item_listed i LEFT JOIN (
  SELECT o.*, d.won FROM item_offer o JOIN decided_pass d USING (h, lead, pass)
  QUALIFY row_number() OVER (PARTITION BY o.h, o.gate, o.item, o.lead, o.pass ORDER BY o.n DESC) = 1
) o USING (h, gate, item) GROUP BY i.h, i.gate, i.item;
INSERT INTO compared_figure SELECT h, 'checklist/' || gate || '/' || item || '/' || what, k, n, j, m FROM item_compared;

-- What may be said about two shares.
CREATE OR REPLACE MACRO claim(k, n, j, m, least_n) AS CASE
  WHEN n < least_n OR m < least_n OR n = 0 OR m = 0 THEN 'too_few'
  WHEN newcombe_low(k, n, j, m, 1.959963984540054) > 0 THEN 'better'
  WHEN newcombe_high(k, n, j, m, 1.959963984540054) < 0 THEN 'worse'
  WHEN newcombe_low(k, n, j, m, 1.959963984540054) >= -0.15 AND newcombe_high(k, n, j, m, 1.959963984540054) <= 0.15 THEN 'as_good'
  ELSE 'no_evidence' END;
INSERT INTO text_figure
SELECT f.h, f.name || '/claim', claim(k, n, j, m, minimum_n) FROM compared_figure f JOIN asked USING (h);

INSERT INTO text_figure
WITH of AS (
  SELECT i.*, a.minimum_n,
    (SELECT count(*) FROM item_offer o WHERE o.h = i.h AND o.gate = i.gate AND o.item = i.item AND answer <> 'not_asked') AS asked,
    (SELECT count(*) FROM strong_answer s WHERE s.h = i.h AND s.gate = i.gate AND s.item = i.item) AS strong,
    (SELECT count(*) FROM strong_answer s WHERE s.h = i.h AND s.gate = i.gate AND s.item = i.item AND filler) AS filler,
    (SELECT list(claim(k, n, j, m, minimum_n)) FROM item_compared c WHERE c.h = i.h AND c.gate = i.gate AND c.item = i.item) AS claims
  FROM item_listed i JOIN asked a USING (h)
)
SELECT h, 'checklist/' || gate || '/' || item || '/suggestion', CASE
  WHEN retired THEN 'retired'
  WHEN offers < minimum_n OR offers = 0 THEN 'too_few'
  WHEN asked / offers < 0.3 THEN 'hardly_asked'
  WHEN strong >= minimum_n AND strong > 0 AND filler / strong >= 0.4 THEN 'filler'
  WHEN list_contains(claims, 'better') THEN 'keep'
  WHEN list_unique(claims) = 1 AND claims[1] = 'as_good' THEN 'no_difference'
  WHEN list_contains(claims, 'worse') THEN 'against'
  ELSE 'undecided' END
FROM of;

-- A reason for which much came back: a question about it is missing.
INSERT INTO rate_figure
SELECT o.h, 'checklist/' || o.gate || '/add/' || answer_reason, count(*) FILTER (WHERE outcome = 'returned') AS k, any_value(t.n)
FROM gate_offer o JOIN (SELECT h, gate, count(*) AS n FROM gate_offer GROUP BY h, gate) t USING (h, gate) JOIN asked a USING (h)
WHERE answer_reason <> '' AND outcome = 'returned' AND t.n >= a.minimum_n
GROUP BY o.h, o.gate, answer_reason HAVING k >= 10 AND k >= 0.2 * any_value(t.n);

INSERT INTO count_figure
SELECT h, 'checklist/undatedAnswers', (SELECT count(*) FROM answer_given w WHERE w.h = a.h AND w.at_ms IS NULL) FROM asked a WHERE has_answers
UNION ALL
SELECT g.h, 'checklist/' || g.key || '/offers', (SELECT count(*) FROM gate_offer o WHERE o.h = g.h AND o.gate = g.key)
FROM gate_given g JOIN asked USING (h) WHERE has_answers;
