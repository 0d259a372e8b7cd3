-- How much work each role is, who does it, and whether it needs a person of its own (FNL-16).
CREATE OR REPLACE TABLE work AS
SELECT s.h, s.lead, s.pass, s.row, s.moment AS at_ms, s.actor_f,
  coalesce(CASE WHEN s.kind IN ('accepted', 'returned') THEN goal.role END, stood.role) AS role
FROM story s JOIN seen_until u USING (h)
LEFT JOIN stage stood ON stood.h = s.h AND stood.idx = s.stood
LEFT JOIN stage goal ON goal.h = s.h AND goal.idx = s.to_idx
WHERE s.moment > u.as_of - 92 * 86400000::DOUBLE AND s.actor_f <> '' AND s.via NOT IN ('adopt', 'import', 'repair')
  AND (s.kind IN ('offered', 'accepted', 'returned') OR (s.kind = 'moved' AND s.moved)
    OR (s.kind = 'touched' AND s.reason IN ('call.reached', 'call.no_answer', 'mail.sent', 'mail.replied', 'meeting.held', 'meeting.no_show')));
DELETE FROM work WHERE role IS NULL;

CREATE OR REPLACE TABLE worker AS
WITH pairs AS (
  SELECT h, actor_f, floor(at_ms / 86400000) = floor(lag(at_ms) OVER w / 86400000) AS same_day, role <> lag(role) OVER w AS changed
  FROM work WINDOW w AS (PARTITION BY h, actor_f ORDER BY at_ms, row)
), roles AS (SELECT h, actor_f, list(DISTINCT role) AS roles FROM work GROUP BY h, actor_f)
SELECT h, actor_f, any_value(roles) AS roles, count(*) FILTER (WHERE same_day) AS pairs, count(*) FILTER (WHERE same_day AND changed) AS changes
FROM pairs JOIN roles USING (h, actor_f) GROUP BY h, actor_f;

CREATE OR REPLACE TABLE role_day AS
WITH seen AS (
  SELECT a.h, a.minimum_n, u.as_of, least(u.as_of, (SELECT min(at_ms) FROM event e WHERE e.h = a.h AND e.is_known_whole)) AS since
  FROM asked a JOIN seen_until u USING (h)
)
SELECT a.h, a.minimum_n, a.as_of,
  CASE WHEN a.as_of IS NULL THEN 0 ELSE least(92, (a.as_of - since) / 86400000) END AS days,
  (SELECT count(*) FROM work w WHERE w.h = a.h)::DOUBLE AS n,
  (SELECT count(*) FROM pass_fact p WHERE p.h = a.h AND p.entry > a.as_of - 92 * 86400000::DOUBLE AND p.entry >= a.since) AS new_leads
FROM seen a;

-- Passes that came to the role's stages on the path, or left them.
CREATE OR REPLACE TABLE passage AS
SELECT s.h, f.role AS came, l.role AS left_
FROM story s JOIN seen_until u USING (h)
LEFT JOIN path f ON f.h = s.h AND f.idx = s.place AND f.pos IS NOT NULL
LEFT JOIN path l ON l.h = s.h AND l.idx = s.stood AND l.pos IS NOT NULL
WHERE s.moved AND s.moment > u.as_of - 92 * 86400000::DOUBLE AND f.role IS DISTINCT FROM l.role;

CREATE OR REPLACE TABLE role_queue AS
SELECT s.h, p.role, (u.as_of - s.since) / 86400000 AS age, coalesce((u.as_of - s.since) / 86400000 > p.days, false) AS overdue
FROM stay s JOIN seen_until u USING (h) JOIN path p ON p.h = s.h AND p.idx = s.place AND p.pos IS NOT NULL
WHERE s.lasts AND s.pass > 0;

CREATE OR REPLACE TABLE role_load AS
WITH role AS (SELECT * FROM (VALUES ('marketing'), ('inside_sales'), ('field_sales'), ('customer_success')) v(role)),
done AS (
  SELECT w.h, w.role, w.actor_f, count(*) AS n FROM work w GROUP BY ALL
), by_people AS (
  SELECT d.h, d.role, sum(d.n) AS k, count(*) AS people, bool_and(len(w.roles) > 1) AS shared,
    list_sort(list_distinct(flatten(list(w.roles)))) AS all_roles,
    coalesce(sum(w.pairs) FILTER (WHERE len(w.roles) > 1), 0) AS pairs, coalesce(sum(w.changes) FILTER (WHERE len(w.roles) > 1), 0) AS changes
  FROM done d JOIN worker w USING (h, actor_f) GROUP BY d.h, d.role
)
SELECT d.*, r.role, coalesce(b.k, 0)::DOUBLE AS k, coalesce(b.people, 0) AS people, coalesce(b.shared, false) AS shared,
  coalesce(len(b.all_roles) - 1, 0) AS others, coalesce(b.pairs, 0)::DOUBLE AS pairs, coalesce(b.changes, 0)::DOUBLE AS changes,
  (SELECT count(*) FROM passage p WHERE p.h = d.h AND came = r.role)::DOUBLE AS arrivals,
  (SELECT count(*) FROM passage p WHERE p.h = d.h AND left_ = r.role)::DOUBLE AS departures,
  (SELECT count(*) FROM role_queue q WHERE q.h = d.h AND q.role = r.role) AS queue,
  (SELECT median(age) FROM role_queue q WHERE q.h = d.h AND q.role = r.role) AS median_days,
  (SELECT count(*) FROM role_queue q WHERE q.h = d.h AND q.role = r.role AND overdue) AS overdue
FROM role_day d CROSS JOIN role r LEFT JOIN by_people b ON b.h = d.h AND b.role = r.role;

CREATE OR REPLACE TABLE role_judged AS
SELECT *, arrivals > 0 AND wilson_low(arrivals, arrivals + departures, (SELECT z FROM strictness WHERE alpha = 0.05 AND tests = 1)) > 0.5 AS growing,
  queue >= 10 AND overdue * 3 >= queue AS behind
FROM role_load;

INSERT INTO text_figure
SELECT d.h, 'roles/verdict', CASE
  WHEN d.days < 60 OR d.n < 100 OR d.new_leads / d.days * 7 < 5 THEN 'too_few'
  WHEN r.role IS NULL THEN 'stay' ELSE 'carve_out ' || r.role || ' ' || r.growing || ' ' || r.behind END
FROM role_day d LEFT JOIN (
  SELECT *, row_number() OVER (PARTITION BY h ORDER BY role = 'inside_sales' DESC, k DESC) AS place FROM role_judged
  WHERE k / nullif(n, 0) >= 0.35 AND shared AND pairs >= minimum_n AND pairs > 0 AND changes / nullif(pairs, 0) >= 0.25 AND (growing OR behind)
) r ON r.h = d.h AND r.place = 1;
INSERT INTO rate_figure
SELECT h, 'roles/' || role || '/share', k, n FROM role_judged
UNION ALL SELECT h, 'roles/' || role || '/hats', changes, pairs FROM role_judged;
INSERT INTO count_figure
SELECT h, 'roles/' || role || '/' || v.name, v.value FROM role_judged, LATERAL (VALUES ('people', people), ('others', others),
  ('shared', shared::INT), ('arrivals', arrivals), ('departures', departures), ('growing', growing::INT), ('queue', queue),
  ('medianDays', median_days), ('overdue', overdue)) v(name, value)
UNION ALL
SELECT h, 'roles/' || v.name, v.value FROM role_day, LATERAL (VALUES ('days', days), ('work', n), ('newLeads', new_leads),
  ('leadsAWeek', CASE WHEN days > 0 THEN new_leads / days * 7 END)) v(name, value);
