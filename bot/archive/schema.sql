-- The mission database: what data/*.csv says, for questions and for people who like SQL.
-- It is made anew from the CSV files and may be deleted at any time.
--
-- Times are UTC text, written as closely as they are known: '2027', '2027-H1', '2027-Q2',
-- '2027-summer', '2027-03', '2027-W10', '2027-03-09' or '2027-03-09T04:41Z'. Yes and no are 1 and 0. Lists are separated by '|'.

CREATE TABLE build (
  fingerprint TEXT NOT NULL,  -- of the CSV files and of this schema
  known_to TEXT               -- the newest known moment; nothing later has happened
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  citation TEXT NOT NULL,
  read TEXT,
  newest TEXT,
  licence TEXT,
  credit TEXT,
  url TEXT,
  note TEXT,
  publisher TEXT,
  date TEXT                   -- of publication; of what bears none, when it was read
) STRICT;

CREATE TABLE country (
  code TEXT PRIMARY KEY CHECK (length(code) = 2),  -- ISO 3166-1
  name TEXT NOT NULL,
  short TEXT NOT NULL,
  people TEXT NOT NULL,
  adjectives TEXT,
  source TEXT
) STRICT;

CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT REFERENCES country (code),
  aliases TEXT,
  source TEXT
) STRICT;

CREATE TABLE program (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  operator TEXT NOT NULL,
  side TEXT NOT NULL REFERENCES agency (id),  -- whose own crews it carries
  aliases TEXT,
  source TEXT
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  called TEXT,
  native_name TEXT,
  agency TEXT REFERENCES agency (id),  -- the latest; seat.agency is the one of the flight
  nationality TEXT REFERENCES country (code),
  gender TEXT CHECK (gender IN ('F', 'M')),
  aliases TEXT,
  source TEXT
) STRICT;

CREATE TABLE mission (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  formal_name TEXT,
  program TEXT NOT NULL REFERENCES program (id),
  operator TEXT,
  spacecraft TEXT,
  crewed_up INTEGER NOT NULL CHECK (crewed_up IN (0, 1)),
  crewed_down INTEGER NOT NULL CHECK (crewed_down IN (0, 1)),
  launch_site TEXT,
  landing_site TEXT,
  aliases TEXT,
  source TEXT,
  note TEXT
) STRICT;

CREATE TABLE event (
  mission TEXT NOT NULL REFERENCES mission (id),
  event TEXT NOT NULL CHECK (event IN ('launch', 'docking', 'relocation', 'undocking', 'landing')),
  at TEXT,  -- blank if a date was withdrawn
  standing TEXT NOT NULL CHECK (standing IN ('actual', 'planned', 'no-earlier-than')),
  known_since TEXT,  -- blank if not recorded
  source TEXT,
  note TEXT,
  port TEXT,  -- the one docked at, if known
  precision TEXT AS (
    CASE WHEN at GLOB '????-H?' THEN 'half' WHEN at GLOB '????-Q?' THEN 'quarter'
         WHEN at GLOB '????-W??' THEN 'week' WHEN at GLOB '????-[a-z]*' THEN 'season'
         ELSE CASE length(at) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day'
                              WHEN 17 THEN 'minute' END
    END
  ),
  CHECK (standing <> 'actual' OR at IS NOT NULL)
) STRICT;
CREATE INDEX event_mission ON event (mission, event);
CREATE INDEX event_at ON event (event, at);

CREATE TABLE seat (
  mission TEXT NOT NULL REFERENCES mission (id),
  person TEXT NOT NULL REFERENCES person (id),
  leg TEXT NOT NULL CHECK (leg IN ('up', 'down')),
  role TEXT,
  agency TEXT REFERENCES agency (id),
  cross_flight INTEGER NOT NULL CHECK (cross_flight IN (0, 1)),  -- under the 2022 agreement
  source TEXT,
  UNIQUE (mission, leg, person)
) STRICT;
CREATE INDEX seat_person ON seat (person, leg);

CREATE TABLE assignment (
  mission TEXT NOT NULL REFERENCES mission (id),
  leg TEXT NOT NULL CHECK (leg IN ('up', 'down')),
  person TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('assigned', 'withdrawn')),
  known_since TEXT NOT NULL,
  source TEXT,
  note TEXT
) STRICT;
CREATE INDEX assignment_person ON assignment (person);

CREATE TABLE expedition (
  number INTEGER PRIMARY KEY,
  start TEXT NOT NULL,
  "end" TEXT,
  begins_with TEXT,
  source TEXT,
  note TEXT
) STRICT;

CREATE TABLE expedition_crew (
  expedition INTEGER NOT NULL REFERENCES expedition (number),
  person TEXT NOT NULL REFERENCES person (id),
  UNIQUE (expedition, person)
) STRICT;

-- A commander within one expedition; the view command has their times without a break.
CREATE TABLE expedition_command (
  expedition INTEGER NOT NULL REFERENCES expedition (number),
  person TEXT NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  ceremony TEXT,
  checked TEXT,
  source TEXT,
  note TEXT
) STRICT;

CREATE TABLE other_flight (
  person TEXT NOT NULL REFERENCES person (id),
  flight TEXT NOT NULL,
  role TEXT,
  up_flight TEXT NOT NULL,
  down_flight TEXT NOT NULL,
  station TEXT,
  launch TEXT NOT NULL,
  landing TEXT NOT NULL,
  source TEXT,
  note TEXT
) STRICT;
CREATE INDEX other_flight_person ON other_flight (person);

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  parties TEXT,
  signed TEXT,
  announced TEXT,  -- known from its first moment on
  valid_until TEXT,
  what TEXT,
  source TEXT,
  read TEXT,
  checked TEXT,
  note TEXT
) STRICT;

CREATE TABLE agreement_seat (
  agreement TEXT NOT NULL REFERENCES agreement (id),
  mission TEXT NOT NULL REFERENCES mission (id),
  person TEXT NOT NULL REFERENCES person (id),
  basis TEXT NOT NULL CHECK (basis IN ('stated', 'likely')),
  note TEXT
) STRICT;

CREATE TABLE capacity (
  program TEXT NOT NULL REFERENCES program (id),
  mission TEXT REFERENCES mission (id),  -- blank for the usual number of the programme
  seats INTEGER NOT NULL,
  since TEXT NOT NULL,
  until TEXT,  -- the last day, included
  checked TEXT,
  source TEXT,
  note TEXT
) STRICT;

CREATE TABLE refuge_seat (
  person TEXT NOT NULL REFERENCES person (id),
  mission TEXT NOT NULL REFERENCES mission (id),
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  since_is TEXT CHECK (since_is IN ('latest', 'estimated')),
  until_is TEXT CHECK (until_is IN ('latest', 'estimated')),
  why TEXT,
  checked TEXT,
  source TEXT,
  note TEXT
) STRICT;

CREATE TABLE office_holder (
  office TEXT NOT NULL,
  person TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  acting INTEGER NOT NULL CHECK (acting IN (0, 1)),
  checked TEXT,
  source TEXT,
  note TEXT,
  seen TEXT  -- the last day on which a source shows them in office
) STRICT;

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  said TEXT,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE mission_ids (
  mission TEXT PRIMARY KEY REFERENCES mission (id),
  cospar TEXT UNIQUE,
  wikidata TEXT UNIQUE,
  wikipedia TEXT UNIQUE,  -- title of the English page
  launch_library TEXT UNIQUE,
  launch_library_flight TEXT UNIQUE,  -- of the spacecraft
  source TEXT
) STRICT;

CREATE TABLE person_ids (
  person TEXT PRIMARY KEY REFERENCES person (id),
  wikidata TEXT UNIQUE,
  wikipedia TEXT UNIQUE,
  launch_library TEXT UNIQUE,
  gcat TEXT UNIQUE,
  born TEXT,
  birth_place TEXT,
  died TEXT,
  source TEXT,
  note TEXT
) STRICT;

-- The one row of each event that counts: an actual beats any plan, a newer row an older. Of
-- changes of ports, of which a flight may have several, all count and none is here.
CREATE VIEW counted_event AS
SELECT mission, event, at, precision, standing, source
FROM (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY mission, event
      ORDER BY standing = 'actual' DESC, known_since DESC NULLS LAST, rowid DESC
    ) AS place
  FROM event
  WHERE event <> 'relocation'
)
WHERE place = 1;

-- One row a mission, its four times side by side, each with its standing. ``standing`` is
-- actual once it is over, planned before the launch, else 'under way'; ``days`` are from launch
-- to landing, as far as flown and counted to the newest fact.
CREATE VIEW flight AS
SELECT
  times.*,
  CASE
    WHEN launch_standing IS NOT 'actual' THEN 'planned'
    WHEN landing_standing = 'actual' THEN 'actual'
    ELSE 'under way'
  END AS standing,
  CASE WHEN launch_standing = 'actual' THEN
    julianday(CASE landing_standing WHEN 'actual' THEN landing ELSE known_to END)
    - julianday(launch)
  END AS days
FROM (
  SELECT
    mission.id,
    mission.name,
    mission.program,
    max(CASE event WHEN 'launch' THEN at END) AS launch,
    max(CASE event WHEN 'launch' THEN standing END) AS launch_standing,
    max(CASE event WHEN 'docking' THEN at END) AS docking,
    max(CASE event WHEN 'docking' THEN standing END) AS docking_standing,
    max(CASE event WHEN 'undocking' THEN at END) AS undocking,
    max(CASE event WHEN 'undocking' THEN standing END) AS undocking_standing,
    max(CASE event WHEN 'landing' THEN at END) AS landing,
    max(CASE event WHEN 'landing' THEN standing END) AS landing_standing
  FROM mission LEFT JOIN counted_event ON counted_event.mission = mission.id
  GROUP BY mission.id
) AS times JOIN build
ORDER BY launch IS NULL, launch;

-- One row a stay: aboard from docking to undocking, home on the first ship that undocked after
-- the arrival with a place for the person. ``standing`` is actual once it is over, planned
-- before it begins, else 'under way'; ``days`` are flown, counted to the newest fact.
CREATE VIEW stay AS
SELECT
  person.id AS person,
  coalesce(person.called, person.name) AS name,
  up.agency,
  person.nationality,
  up.mission AS up,
  home.id AS down,
  came.docking AS since,
  came.docking_standing AS since_standing,
  home.undocking AS until,
  home.undocking_standing AS until_standing,
  CASE
    WHEN came.docking_standing <> 'actual' THEN 'planned'
    WHEN home.undocking_standing = 'actual' THEN 'actual'
    ELSE 'under way'
  END AS standing,
  CASE WHEN came.docking_standing = 'actual' THEN
    julianday(CASE home.undocking_standing WHEN 'actual' THEN home.undocking ELSE known_to END)
    - julianday(came.docking)
  END AS days,
  up.cross_flight
FROM seat AS up
JOIN build
JOIN flight AS came ON came.id = up.mission
JOIN person ON person.id = up.person
LEFT JOIN flight AS home ON home.id = (
  SELECT down.mission
  FROM seat AS down JOIN flight ON flight.id = down.mission
  WHERE down.person = up.person AND down.leg = 'down' AND flight.undocking >= came.docking
  ORDER BY flight.undocking
  LIMIT 1
)
WHERE up.leg = 'up' AND came.docking IS NOT NULL
ORDER BY since, person.id;

-- One row a time in command of the station without a break, across expeditions too; it ends at
-- the latest as the commander leaves. ``standing`` and ``days`` are as in stay.
CREATE VIEW command AS
WITH ended AS (
  SELECT
    expedition_command.*,
    lead(since) OVER in_turn AS followed,
    lag(person) OVER in_turn AS former,
    (
      SELECT coalesce(stay.until, '9999')
      FROM stay
      WHERE stay.person = expedition_command.person
        AND coalesce(stay.until, '9999') > expedition_command.since
      ORDER BY stay.since
      LIMIT 1
    ) AS leaves
  FROM expedition_command
  WINDOW in_turn AS (ORDER BY since, rowid)
), numbered AS (
  SELECT *, sum(former IS NOT person) OVER (ORDER BY since) AS number FROM ended
), whole AS (
  -- Of the last expedition it commanded in are the end and what it is known by.
  SELECT
    person,
    group_concat(expedition, '|') AS expeditions,
    min(since) AS since,
    max(since) AS last_since,
    nullif(min(coalesce(followed, '9999'), leaves), '9999') AS until
  FROM numbered
  GROUP BY number
)
SELECT
  whole.person,
  coalesce(person.called, person.name) AS name,
  expeditions,
  since,
  until,
  CASE
    WHEN since > known_to THEN 'planned'
    WHEN until <= known_to THEN 'actual'
    ELSE 'under way'
  END AS standing,
  CASE WHEN since <= known_to THEN
    julianday(CASE WHEN until <= known_to THEN until ELSE known_to END) - julianday(since)
  END AS days
FROM whole JOIN person ON person.id = whole.person JOIN build
ORDER BY since;

-- One row a change, with the number aboard after it; a planned change counts on from what was
-- flown.
CREATE VIEW headcount AS
SELECT
  at, event, standing, mission, people,
  sum(people) OVER (ORDER BY at, event DESC, mission) AS aboard
FROM (
  SELECT
    since AS at, 'docking' AS event, since_standing AS standing, up AS mission,
    count(*) AS people
  FROM stay GROUP BY up
  UNION ALL
  SELECT until, 'undocking', until_standing, down, -count(*)
  FROM stay WHERE until IS NOT NULL GROUP BY down
)
ORDER BY at, event DESC, mission;

-- What the bot works out of the facts above, as flown up to the newest of them: written here so
-- that SQL says what the bot says. American and Russian are crew of NASA and of Roscosmos.

-- One row a stretch in which neither the people aboard nor the ships change.
CREATE TABLE stretch (
  since TEXT PRIMARY KEY,
  until TEXT NOT NULL,  -- the instant after it; the newest fact for the last one
  days REAL NOT NULL,
  aboard INTEGER NOT NULL,
  american INTEGER NOT NULL,
  russian INTEGER NOT NULL,
  women INTEGER NOT NULL,
  margin INTEGER NOT NULL,  -- the fewest of a side if one ship took its people home
  sole_american TEXT REFERENCES person (id),  -- the only one, if there is only one
  sole_russian TEXT REFERENCES person (id)
) STRICT;

-- One row a day in UTC since the station was first entered: the least and most of its stretches.
CREATE TABLE day (
  date TEXT PRIMARY KEY,
  least INTEGER NOT NULL,  -- aboard at one time
  most INTEGER NOT NULL,
  american INTEGER NOT NULL,  -- the least of the day, as are russian, women and margin
  russian INTEGER NOT NULL,
  women INTEGER NOT NULL,
  margin INTEGER NOT NULL,
  sole TEXT  -- who was the only American or the only Russian at some time of it, separated by '|'
) STRICT;
