"""What SQL over the built database says of a query after sets: written apart from the engine.

A condition is asked here by the words of its kind and of how it compares, so that nothing of the
engine is needed to say what it means.
"""

from collections import ChainMap

STATED = {
    "exactly": "=", "at least": ">=", "at most": "<=", "more than": ">", "less than": "<",
}  # fmt: skip
# How long something was is not known while it goes on, unless it is long enough already.
STAYS_SO = {"more than", "at least"}

OWN = "FROM {} AS o WHERE o.person = s.person AND o.standing <> 'planned'"
ON_A_KIND = " AND '{value}' IN ('', (SELECT program FROM mission WHERE id = o.up))"
UP_OR_DOWN = (
    "SELECT {} FROM told_stay AS o JOIN mission ON id IN (o.up, iif(o.gone IS NULL, NULL, o.down))"
    " WHERE o.person = s.person AND o.standing <> 'planned'"
)
# A feast is the time from its first to its last instant; New Year is one instant.
FEASTS = (
    "(SELECT count(DISTINCT f.first) FROM feast AS f JOIN told_stay AS o ON o.person = s.person"
    " AND o.standing <> 'planned' AND o.since {starts} AND coalesce(o.gone, known_to) > f.first"
    " WHERE f.name = '{name}')"
)
FEASTS_OF = {
    "Christmases": {"name": "christmas", "starts": "< f.last"},
    "New Years": {"name": "new year", "starts": "<= f.first"},
}
# Those within one time alone: a stay or a time in command.
FEASTS_WITHIN = (
    "(SELECT count(*) FROM feast AS f WHERE f.name = '{name}' AND {since} {starts}"
    " AND coalesce({gone}, known_to) > f.first)"
)
THERE = (
    "EXISTS (SELECT 1 FROM told_stay AS o WHERE o.standing <> 'planned' AND o.person = '{value}'"
    " AND o.since < coalesce({gone}, known_to) AND coalesce(o.gone, known_to) > {since})"
)
BOTH_THERE = (
    "EXISTS (SELECT 1 FROM told_stay AS o JOIN told_stay AS q WHERE o.standing <> 'planned'"
    " AND q.standing <> 'planned' AND o.person = '{value}' AND q.person = '{other}'"
    " AND max(o.since, q.since, {since}) < min(coalesce(o.gone, known_to),"
    " coalesce(q.gone, known_to), coalesce({gone}, known_to)))"
)
# Conditions on the stay s of the person p with the ship m, home with the ship h if they are.
OF_A_STAY = {
    "programme": "m.program = '{value}'",
    "ship": "'{value}' IN (m.id, coalesce(up.spacecraft, ''))",
    "role": "seat.role = '{value}'",
    "earlier as": "EXISTS (SELECT 1 FROM told_stay AS o JOIN seat AS q ON q.mission = o.up"
    " AND q.person = o.person AND q.leg = 'up' AND q.role = '{value}'"
    " WHERE o.person = s.person AND o.since < s.since)",
    "length": "round(s.days * 1440) {than} {number} * 1440",
    "length of the flight": "round(s.flight * 1440) {than} {number} * 1440",
    "during": "s.since < '{last}' AND coalesce(s.gone, known_to) > '{first}'",
    "came": "m.launch >= '{first}' AND m.launch < '{last}'",
    "landed": "s.gone IS NOT NULL AND h.landing >= '{first}' AND h.landing < '{last}'",
    "home on another ship": "s.gone IS NOT NULL AND s.down <> s.up",
    "home on another kind of ship": "s.gone IS NOT NULL AND h.program <> m.program",
    "home on": "s.gone IS NOT NULL AND h.program = '{value}'",
    "swapped seat": "s.cross_flight",
    "over": "s.gone IS NOT NULL",
    "private": "s.agency = 'private'",
    "launched from": "coalesce(up.launch_site, '') LIKE '{value}%'",
    "landed in": "s.gone IS NOT NULL AND coalesce(home.landing_site, '') LIKE '%{value}%'",
    "with": "EXISTS (SELECT 1 FROM told_stay AS o WHERE o.standing <> 'planned'"
    " AND o.person = '{value}' AND o.person <> s.person"
    " AND o.since < coalesce(s.gone, known_to) AND coalesce(o.until, '9') > s.since)",
    "same ship": "s.person <> '{value}' AND s.up IN (SELECT up FROM told_stay"
    " WHERE person = '{value}' AND standing <> 'planned')",
    "home on the same ship": "s.gone IS NOT NULL AND s.person <> '{value}' AND s.down IN"
    " (SELECT down FROM told_stay WHERE person = '{value}' AND standing <> 'planned'"
    " AND gone IS NOT NULL)",
    "first flight": "NOT EXISTS (SELECT 1 FROM told_stay AS o WHERE o.person = s.person"
    " AND o.since < s.since) AND NOT EXISTS (SELECT 1 FROM other_flight AS o"
    " WHERE o.person = s.person AND o.launch < s.since)",
    "first visit": "NOT EXISTS (SELECT 1 FROM told_stay AS o WHERE o.person = s.person"
    " AND o.since < s.since)",
    "with all": "EXISTS (SELECT 1 FROM told_stay AS o JOIN told_stay AS q"
    " WHERE o.standing <> 'planned' AND q.standing <> 'planned'"
    " AND o.person = '{value}' AND q.person = '{other}' AND s.person NOT IN (o.person, q.person)"
    " AND max(o.since, q.since, s.since) < min(coalesce(o.gone, known_to),"
    " coalesce(q.gone, known_to), coalesce(s.gone, known_to)))",
    "visits": f"(SELECT count(*) {OWN.format('told_stay')}{ON_A_KIND}) {{than}} {{number}}",
    "days in all": f"(SELECT sum(days) {OWN.format('told_stay')}) {{than}} {{number}}",
    "commands": f"(SELECT count(*) {OWN.format('told_command')}) {{than}} {{number}}",
    "days in command": f"(SELECT sum(days) {OWN.format('told_command')}) {{than}} {{number}}",
    "also": f"'{{value}}' IN ({UP_OR_DOWN.format('program')})",
    "programmes": f"({UP_OR_DOWN.format('count(DISTINCT program)')}) {{than}} {{number}}",
    **{
        kind: f"{FEASTS_WITHIN.format(**of, since='s.since', gone='s.gone')} {{than}} {{number}}"
        for kind, of in FEASTS_OF.items()
    },
}
# The same of someone as a whole, where it differs.
OF_A_PERSON = {kind: f"{FEASTS.format(**of)} {{than}} {{number}}" for kind, of in FEASTS_OF.items()}
# What was while someone commanded.
COMMANDED = {"since": "c.since", "gone": "iif(c.standing = 'actual', c.until, NULL)"}
OF_A_COMMAND = {
    "with": THERE.replace("{since}", COMMANDED["since"]).replace("{gone}", COMMANDED["gone"]),
    "with all": BOTH_THERE.replace("{since}", COMMANDED["since"]).replace(
        "{gone}", COMMANDED["gone"]
    ),
    **{
        kind: f"{FEASTS_WITHIN.format(**of, **COMMANDED)} {{than}} {{number}}"
        for kind, of in FEASTS_OF.items()
    },
}
# Whether someone born on the first day and on the last on which it may have been is so old.
FIRST = "substr(born.born || '-01-01', 1, 10)"
LAST = (
    "iif(length(born.born) = 4, born.born || '-12-31', iif(length(born.born) = 7,"
    " date(born.born || '-01', '+1 month', '-1 day'), born.born))"
)
AGED = {
    "more than": "date({day}, '+{number} years') < date(s.since)",
    "at least": "date({day}, '+{number} years') <= date(s.since)",
    "less than": "date({day}, '+{number} years') > date(s.since)",
    "at most": "date({day}, '+{number} years') >= date(s.since)",
    "exactly": "date({day}, '+{number} years') <= date(s.since)"
    " AND date({day}, '+{number} years', '+1 year') > date(s.since)",
}
STAYS = """
    SELECT s.person, s.up FROM told_stay AS s JOIN build
    JOIN person AS p ON p.id = s.person
    JOIN told_flight AS m ON m.id = s.up JOIN mission AS up ON up.id = s.up
    LEFT JOIN told_flight AS h ON h.id = s.down LEFT JOIN mission AS home ON home.id = s.down
    JOIN person_ids AS born ON born.person = s.person
    JOIN seat ON seat.mission = s.up AND seat.person = s.person AND seat.leg = 'up'
    WHERE s.standing <> 'planned'
"""
COMMANDS = """
    SELECT c.person, c.since FROM told_command AS c JOIN build
    JOIN ({stays}) AS f ON f.person = c.person
    JOIN told_stay AS t ON t.person = f.person AND t.up = f.up
      AND t.since <= c.since AND coalesce(t.until, '9') > c.since
    WHERE c.standing <> 'planned' AND {then}
"""
DAYS = """
    SELECT stretch.days, (
      SELECT count(*) FROM told_stay AS s JOIN person AS p ON p.id = s.person
      WHERE s.standing <> 'planned' AND s.since <= stretch.since
        AND coalesce(s.gone, '9') > stretch.since AND {meant}
    ) AS there
    FROM stretch WHERE there {number}
"""
EACH_YEAR = """
    SELECT substr(since, 1, 4), count(DISTINCT person) FROM told_stay
    WHERE standing <> 'planned' GROUP BY 1
"""
EACH_COUNTRY = """
    SELECT p.nationality, count(DISTINCT p.id)
    FROM told_stay AS s JOIN person AS p ON p.id = s.person
    WHERE s.standing <> 'planned' GROUP BY 1
"""
DAYS_OLD = """
    SELECT {best}(julianday(date(s.since)) - julianday(b.born))
    FROM told_stay AS s JOIN person_ids AS b ON b.person = s.person
    WHERE s.standing <> 'planned' AND length(b.born) = 10
"""
ONLY = """
    SELECT s.up FROM told_stay AS s JOIN person AS p ON p.id = s.person
    WHERE s.standing <> 'planned' GROUP BY s.up HAVING count(*) = sum({meant})
"""
# Views are worked out at each question, and so kept as tables.
PREPARED = """
    CREATE TEMP TABLE told_flight AS SELECT * FROM flight;
    CREATE TEMP TABLE told_stay AS
    SELECT
      stay.*,
      CASE stay.standing WHEN 'actual' THEN until END AS gone,
      julianday(
        CASE WHEN stay.standing = 'actual' AND h.landing_standing = 'actual' THEN h.landing
        ELSE known_to END
      ) - julianday(m.launch) AS flight
    FROM stay JOIN build JOIN told_flight AS m ON m.id = stay.up
    LEFT JOIN told_flight AS h ON h.id = stay.down;
    CREATE TEMP TABLE told_command AS SELECT * FROM command;
    CREATE TEMP TABLE feast AS
    WITH RECURSIVE year (y) AS (VALUES (1998) UNION ALL SELECT y + 1 FROM year WHERE y < 2030)
    SELECT 'christmas' AS name, y || '-12-25T00:00Z' AS first, y || '-12-26T00:00Z' AS last
    FROM year UNION ALL SELECT 'new year', y || '-01-01T00:00Z', y || '-01-01T00:00Z' FROM year;
"""


class InSql:
    """The built database, asked for what meets conditions."""

    def __init__(self, connection):
        self.connection = connection
        connection.executescript(PREPARED)

    def stays(self, conditions, tables=()):
        """(person, mission) of each flown stay that meets all conditions."""
        told = " AND ".join(of_a_stay(one, *tables) for one in conditions) or "1"
        return self.connection.execute(f"{STAYS} AND {told}").fetchall()

    def stays_but(self, denied, tables=()):
        """Those of which it cannot be said that a condition does not hold."""
        return {*self.stays([])} - {*self.stays([denied.turned()], tables)}

    def people(self, wanted, denied):
        """Those of whom one stay meets all conditions that are wanted, and none one denied."""
        found = {person for person, _ in self.stays(wanted, [OF_A_PERSON])}
        for one in denied:
            found -= {person for person, _ in self.stays_but(one, [OF_A_PERSON])}
        return found

    def planned(self):
        """(person, mission) of each stay that is to come."""
        return self.connection.execute(
            "SELECT person, up FROM told_stay WHERE standing = 'planned'"
        ).fetchall()

    def flights(self, program, span):
        """The missions of a programme that were launched in a span and docked."""
        rows = self.connection.execute(
            "SELECT id FROM told_flight WHERE program = ? AND docking_standing = 'actual'"
            " AND launch >= ? AND launch < ?",
            (program, *ends(span)),
        )
        return {mission for (mission,) in rows}

    def flights_of_only(self, whom):
        """The missions whose crew on the way up are all of those meant."""
        rows = self.connection.execute(ONLY.format(meant=f"({_of_whom(whom)})"))
        return {mission for (mission,) in rows}

    def commands(self, conditions):
        """(person, start) of each time in command that meets all conditions on it, of whom was
        aboard on a stay that meets all others."""
        own = [one for one in conditions if one.kind in OF_A_COMMAND]
        then = " AND ".join(of_a_stay(one, OF_A_COMMAND) for one in own) or "1"
        told = " AND ".join(of_a_stay(one) for one in conditions if one not in own) or "1"
        stays = f"{STAYS} AND {told}"
        return self.connection.execute(COMMANDS.format(stays=stays, then=then)).fetchall()

    def came_each_year(self):
        """How many people docked in each year."""
        return dict(self.connection.execute(EACH_YEAR))

    def of_each_country(self):
        """How many people of each country came."""
        return dict(self.connection.execute(EACH_COUNTRY))

    def days_old(self, best):
        """The most or the fewest days that anyone was old on docking, where the day is known."""
        return self.connection.execute(DAYS_OLD.format(best=best)).fetchone()[0]

    def days(self, condition):
        """How many days so many were aboard, of those meant or of all."""
        meant = f"({_of_whom(condition.whom)})" if condition.whom else "1"
        number = f"{STATED[condition.than]} {condition.number}"
        rows = self.connection.execute(DAYS.format(meant=meant, number=number))
        return sum(length for length, _ in rows)


def of_a_stay(condition, *tables):
    """A condition, whether it is denied or not, in SQL; by the first table that has its kind."""
    if condition.kind == "who":
        told = _of_whom(condition.whom)
    elif condition.kind == "age":
        # What is denied must not perhaps be so.
        both = " OR " if condition.negated else " AND "
        aged = AGED[condition.than]
        told = both.join(f"({aged.format(day=d, number=condition.number)})" for d in (FIRST, LAST))
    else:
        first, last = ends(condition.span) if condition.span else ("", "")
        told = ChainMap(*tables, OF_A_STAY)[condition.kind]
        if condition.kind.startswith("length") and condition.than not in STAYS_SO:
            told = f"{told} AND s.gone IS NOT NULL"
        told = told.format(
            value=condition.values[0] if condition.values else "",
            other=condition.values[-1] if condition.values else "",
            than=STATED[condition.than],
            number=condition.number,
            first=first,
            last=last,
        )
    return f"{'NOT ' if condition.negated else ''}({told})"


def _of_whom(whom):
    if whom.people:
        return f"s.person = '{whom.people[0]}'"
    parts = []
    if whom.genders:
        parts.append(f"p.gender = '{whom.genders[0]}'")
    if whom.nationalities:
        parts.append(f"p.nationality = '{whom.nationalities[0]}'")
    if whom.agencies:
        parts.append(f"'/' || s.agency || '/' LIKE '%/{whom.agencies[0]}/%'")
    return " AND ".join(parts)


def ends(span):
    """The first instant of a span and the one after it, as the database has them."""
    return [f"{at:%Y-%m-%dT%H:%MZ}" for at in (span.start, span.end)]
