-- From step to step, now and in the half-year before; queue ages; speed to lead (FNL-12, FNL-10).
CREATE OR REPLACE TABLE reached_step AS
WITH beyond AS (
  SELECT s.h, s.lead, s.pass, t.pos, arg_min(struct_pack(at_ms := s.moment), s.n).at_ms AS at_ms
  FROM story s JOIN path t ON t.h = s.h AND t.pos <= s.goal_pos
  WHERE s.pass > 0 AND s.place IS NOT NULL
  GROUP BY s.h, s.lead, s.pass, t.pos
)
SELECT * FROM beyond;

-- Nine of ten take so long: between a week and T.
CREATE OR REPLACE TABLE step_pass AS
SELECT a.h, a.lead, a.pass, a.pos + 1 AS pos, a.at_ms AS from_ms, b.pass IS NOT NULL AS goes_on,
  (b.at_ms - a.at_ms) / 86400000 AS days
FROM reached_step a
LEFT JOIN reached_step b ON b.h = a.h AND b.lead = a.lead AND b.pass = a.pass AND b.pos = a.pos + 1
WHERE a.pos + 1 < (SELECT count(pos) FROM path t WHERE t.h = a.h);

CREATE OR REPLACE TABLE step_days AS
SELECT t.h, t.pos, t.key, s.as_of,
  coalesce(greatest(7, least(greatest(7, a.within_days), ceil(quantile_cont(p.days, 0.9)))), any_value(a.within_days)) AS days
FROM path t JOIN asked a USING (h) JOIN seen_until s USING (h)
LEFT JOIN step_pass p ON p.h = t.h AND p.pos = t.pos AND p.days >= 0
WHERE t.pos >= 1 AND s.as_of IS NOT NULL
GROUP BY t.h, t.pos, t.key, s.as_of, a.within_days;

INSERT INTO count_figure SELECT h, 'step/' || key || '/days', days FROM step_days;
-- Who went on, but nobody knows when, is on neither side.
CREATE OR REPLACE TABLE step_half AS
WITH half AS (SELECT * FROM (VALUES ('now', 0), ('before', 183)) v(name, ago)), counted AS (
  SELECT d.h, d.pos, d.key, w.name, p.lead, p.goes_on, p.days <= d.days AS in_time, p.days
  FROM step_days d CROSS JOIN half w
  LEFT JOIN step_pass p ON p.h = d.h AND p.pos = d.pos
    AND p.from_ms > d.as_of - (d.days + w.ago + 183) * 86400000
    AND p.from_ms <= d.as_of - (d.days + w.ago) * 86400000
)
SELECT h, pos, key, name, count(*) FILTER (WHERE in_time)::DOUBLE AS k,
  count(*) FILTER (WHERE lead IS NOT NULL AND (NOT goes_on OR days IS NOT NULL))::DOUBLE AS n
FROM counted GROUP BY h, pos, key, name;
INSERT INTO rate_figure SELECT h, 'step/' || key || '/' || name, k, n FROM step_half;

CREATE OR REPLACE TABLE queued AS
-- A queue is of today: of a choice its source counts, its period does not.
SELECT t.h, t.key, t.days, s.lead, (u.as_of - s.since) / 86400000 AS age, p.amount
FROM path t JOIN seen_until u USING (h)
LEFT JOIN (stay s JOIN pass_fact p USING (h, lead, pass) JOIN asked a ON a.h = s.h AND (NOT a.by_source OR p.source_f = a.source_f)) ON s.h = t.h AND s.place = t.idx AND s.lasts
WHERE t.kind = 'open';

INSERT INTO count_figure
SELECT h, 'queue/' || key || '/' || name, value
FROM (
  SELECT h, key, count(lead) AS n, max(age) AS oldest, sum(amount) AS amount,
    CASE WHEN days IS NOT NULL THEN count(*) FILTER (WHERE age > days) END AS overdue
  FROM queued GROUP BY h, key, days
), LATERAL (VALUES ('n', n), ('oldestDays', oldest), ('amount', amount), ('overdue', overdue)) v(name, value);
INSERT INTO time_figure SELECT h, 'queue/' || key || '/days', age FROM queued;

CREATE OR REPLACE TABLE contact AS
SELECT h, lead, pass, n, moment FROM story
WHERE kind = 'touched' AND reason IN ('call.reached', 'call.no_answer', 'mail.sent', 'mail.replied',
  'meeting.held', 'meeting.no_show');

CREATE OR REPLACE TABLE spoken AS
SELECT c.h, c.lead, c.pass, c.entry, c.as_of, c.outcome, c.is_current, c.began_via,
  (SELECT min(t.moment) FROM contact t WHERE t.h = c.h AND t.lead = c.lead AND t.pass = c.pass
    AND t.moment >= c.entry) AS first_contact
-- Not those that began where reasons are not read yet.
FROM chosen c WHERE c.entry IS NOT NULL AND c.began_known;

INSERT INTO rate_figure
SELECT a.h, 'speed/contacted', count(first_contact), count(lead)
FROM asked a LEFT JOIN spoken s USING (h) GROUP BY a.h
UNION ALL
SELECT a.h, 'speed/within/' || w.hours, count(*) FILTER (WHERE first_contact - entry <= w.hours * 3600000), count(lead)
FROM asked a CROSS JOIN (VALUES (1), (24)) w(hours)
LEFT JOIN spoken s ON s.h = a.h AND s.as_of - s.entry >= w.hours * 3600000
GROUP BY a.h, w.hours;
INSERT INTO time_figure
SELECT h, 'speed/hours', NULL FROM asked
UNION ALL SELECT h, 'speed/hours', (first_contact - entry) / 3600000 FROM spoken;
INSERT INTO count_figure
SELECT a.h, 'speed/' || v.name, v.value
FROM (
  SELECT a.h, count(s.lead) FILTER (WHERE waits) AS waiting, max((s.as_of - s.entry) / 3600000) FILTER (WHERE waits) AS oldest,
    count(*) FILTER (WHERE s.began_via = 'adopt') AS adopted
  FROM asked a LEFT JOIN (
    SELECT *, first_contact IS NULL AND outcome = 'open' AND is_current AS waits FROM spoken
  ) s USING (h)
  GROUP BY a.h
) a, LATERAL (VALUES ('waiting', waiting), ('oldestHours', oldest), ('adopted', adopted)) v(name, value)
UNION ALL
-- None found says nothing while a part has not been read for them.
SELECT a.h, 'speed/logged', nullif((SELECT count(*) FROM contact c WHERE c.h = a.h),
  CASE WHEN EXISTS (FROM event e WHERE e.h = a.h AND NOT e.is_known_whole) THEN 0 ELSE -1 END)
FROM asked a;
