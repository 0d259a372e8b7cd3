-- Offers that wait for too long, and what became of those that crossed a gate with answers missing (FNL-11).
-- A gate known to Settings says how many hours an offer may wait; where Settings name no gate nothing is late.
INSERT INTO count_figure
SELECT a.h, 'handoffs/' || g.grouped || '/late',
  count(*) FILTER (WHERE g.outcome = 'waiting' AND (s.as_of - g.offered_at) / 3600000 > r.hours)
FROM asked a JOIN seen_until s USING (h)
JOIN (SELECT * FROM handoff_group UNION ALL BY NAME SELECT h, 'all' AS grouped FROM asked) g ON g.h = a.h
LEFT JOIN gate_given r ON r.h = a.h AND r.from_role = g.gate_from AND r.to_role = g.gate_to
WHERE a.has_gates
GROUP BY a.h, g.grouped;

-- Won or lost: what else became of a pass says nothing about wins.
CREATE OR REPLACE TABLE decided_pass AS
SELECT h, lead, pass, outcome = 'won' AS won FROM pass_fact WHERE outcome IN ('won', 'lost');

INSERT INTO compared_figure
SELECT a.h, 'overriding/acceptance',
  count(*) FILTER (WHERE is_override AND outcome = 'accepted'), count(*) FILTER (WHERE is_override AND outcome IN ('accepted', 'returned')),
  count(*) FILTER (WHERE NOT is_override AND outcome = 'accepted'), count(*) FILTER (WHERE NOT is_override AND outcome IN ('accepted', 'returned'))
FROM asked a LEFT JOIN chosen_handoff o USING (h) GROUP BY a.h
UNION ALL
SELECT a.h, 'overriding/wins', count(*) FILTER (WHERE overrode AND won), count(*) FILTER (WHERE overrode AND won IS NOT NULL),
  count(*) FILTER (WHERE NOT overrode AND won), count(*) FILTER (WHERE NOT overrode AND won IS NOT NULL)
FROM asked a LEFT JOIN (
  SELECT h, lead, pass, bool_or(is_override) AS overrode, any_value(won) AS won
  FROM chosen_handoff JOIN decided_pass USING (h, lead, pass) WHERE outcome = 'accepted' GROUP BY h, lead, pass
) p USING (h) GROUP BY a.h;
