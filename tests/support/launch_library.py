"""Launch Library on this machine: our own tables in the shape of its schema, or misbehaving.

The nulls are those that its real answers have. ``misbehave`` takes a name of ``FAULTS``.
"""

import json
import threading
import time
from contextlib import contextmanager, suppress
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from bot.station.domain import EventKind, Leg
from bot.station.moments import Precision

PRECISIONS = {
    Precision.MINUTE: (1, "Minute", "MIN"),
    Precision.DAY: (5, "Day", "DAY"),
    Precision.MONTH: (7, "Month", "M"),
    Precision.YEAR: (15, "Year", "Y"),
    # Of these the source says only the year.
    Precision.SEASON: (15, "Year", "Y"),
    Precision.WEEK: (6, "Week", "WK"),
}
ROLES = {
    "commander": "Commander",
    "pilot": "Pilot",
    "flight engineer": "Flight Engineer",
    "mission specialist": "Mission Specialist",
    "spaceflight participant": "Tourist",
}
STATION = {"id": 4, "name": "International Space Station"}


def text(at):
    """An instant as the source writes it."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def placeholder(moment):
    """The last day of a window at midnight, which stands for the window."""
    if moment.precision is Precision.MINUTE:
        return text(moment.earliest + timedelta(seconds=31))
    return text(moment.latest - timedelta(days=1))


def precision(moment):
    if moment.precision in (Precision.QUARTER, Precision.HALF):
        part = str(moment)[-2:]
        return {"id": 9, "name": part, "abbrev": part, "description": part}
    id_, name, abbreviation = PRECISIONS[moment.precision]
    return {"id": id_, "name": name, "abbrev": abbreviation, "description": name}


def crew(manifest, mission, leg):
    ids = {row.person: int(row.launch_library) for row in manifest.person_ids if row.launch_library}
    return [
        member(ids.get(seat.person, 9000 + place), manifest.person(seat.person).name, seat.role)
        for place, seat in enumerate(manifest.crew(mission, leg))
    ]


def member(person, name, role="mission specialist"):
    return {
        "id": 100_000 + person,
        "role": {"id": 1, "role": ROLES.get(role, role), "priority": 0},
        "astronaut": {
            "id": person, "name": name, "agency": None, "nationality": [], "image": None,
            "in_space": False, "date_of_death": None,
        },
    }  # fmt: skip


def launch(manifest, mission, number, uuid):
    """A launch as detailed answers have it, as far as anything is read of it or may mislead."""
    one = manifest.mission(mission)
    start = manifest.event(mission, EventKind.LAUNCH)
    landing = manifest.event(mission, EventKind.LANDING)
    flown = not start.standing.is_plan
    over = landing and landing.at and not landing.standing.is_plan
    return {
        "id": uuid,
        "name": f"Falcon 9 Block 5 | {one.name}",
        "response_mode": "detailed",
        "status": {"id": 3, "abbrev": "Success"} if flown else {"id": 2, "abbrev": "TBD"},
        "last_updated": text(manifest.known_to),
        "net": placeholder(start.at),
        "net_precision": precision(start.at),
        "image": None,
        "program": [{"id": 17, "name": "International Space Station", "image": None}],
        "rocket": {
            "id": number,
            "spacecraft_stage": [
                {
                    "id": number,
                    "destination": "International Space Station",
                    "mission_end": text(landing.at.earliest) if over else None,
                    "landing": None,
                    "launch_crew": crew(manifest, mission, Leg.UP) if flown else [],
                    "onboard_crew": [],
                    "landing_crew": crew(manifest, mission, Leg.DOWN) if over else [],
                    "docking_events": [],
                }
            ],
            "payloads": [],
        },
        "updates": [],
        "vid_urls": [],
    }


def docking(number, ship, since, until=None, port=""):
    return {
        "id": number,
        "docking": text(since),
        "departure": until and text(until),
        "docking_location": {"id": 19, "name": port, "spacestation": STATION} if port else None,
        "space_station_target": STATION,
        "flight_vehicle_target": None,
        "payload_flight_target": None,
        "flight_vehicle_chaser": {"id": ship},
        "space_station_chaser": None,
        "payload_flight_chaser": None,
    }


class Library:
    """What the source says: lists that a test may change, faults, and who asked for what."""

    def __init__(self, manifest, first="2026-01-01"):
        self.launches, self.dockings = {}, {}
        self.asked, self.keys, self.fault, self.released = [], [], None, threading.Event()
        self.was_asked, self.next_use = threading.Event(), 0
        # When it was asked, by a clock that a test may give.
        self.clock, self.times = time.time, []
        uuids = {row.mission: row.launch_library for row in manifest.mission_ids}
        ships = {row.mission: row.launch_library_flight for row in manifest.mission_ids}
        for place, mission in enumerate(manifest.missions, start=1):
            start = manifest.event(mission.id, EventKind.LAUNCH)
            if start is None or start.at is None or text(start.at.latest) < first:
                continue
            number = int(ships.get(mission.id) or 0) or 5000 + place
            uuid = uuids.get(mission.id) or f"00000000-0000-4000-8000-{place:012}"
            self.launches[mission.id] = launch(manifest, mission.id, number, uuid)
            arrived = manifest.event(mission.id, EventKind.DOCKING)
            left = manifest.event(mission.id, EventKind.UNDOCKING)
            if arrived and not arrived.standing.is_plan:
                gone = left.at.earliest if left and not left.standing.is_plan else None
                self.dockings[mission.id] = [
                    docking(600 + place, number, arrived.at.earliest, gone, arrived.port)
                ]

    def id(self, mission):
        """The id of a launch."""
        return self.launches[mission]["id"]

    def ship(self, mission):
        """The ship of a launch, to be changed."""
        return self.launches[mission]["rocket"]["spacecraft_stage"][0]

    def launch(self, mission, at, status=3):
        """Let a launch happen, with its crew as it is."""
        self.launches[mission] |= {
            "net": text(at),
            "net_precision": precision_of_second(),
            "status": {"id": status},
        }

    def dock(self, mission, since, until=None, port=""):
        """Let a ship dock, or dock again."""
        own = self.dockings.setdefault(mission, [])
        ship = self.ship(mission)["id"]
        own.append(docking(700 + 10 * ship + len(own), ship, since, until, port))

    def leave(self, mission, at):
        self.dockings[mission][-1]["departure"] = text(at)

    def slip(self, mission, moment):
        self.launches[mission] |= {"net": placeholder(moment), "net_precision": precision(moment)}

    def misbehave(self, fault):
        assert fault in FAULTS
        self.fault = fault

    def rows(self, listing):
        if listing.endswith("docking_events/"):
            return [row for rows in self.dockings.values() for row in rows]
        return list(self.launches.values())


def throttle(next_use):
    return {
        "your_request_limit": 15,
        "limit_frequency_secs": 3600,
        "current_use": 15,
        "next_use_secs": next_use,
        "ident": "127.0.0.1",
    }


def precision_of_second():
    return {"id": 0, "name": "Second", "abbrev": "SEC", "description": "The T-0 is accurate"}


def _page(library, listing, query):
    rows = library.rows(listing)
    # Two answers a day apart differ in their order though nothing happened.
    if len(library.asked) % 2:
        rows = rows[::-1]
    return {"count": len(rows), "next": None, "previous": None, "results": rows}


def _body(change=lambda page: page):
    return lambda handler, page: handler.answer(200, json.dumps(change(page)).encode())


def _without(page, *paths):
    return json.loads(json.dumps(page).replace('"net":', '"when":'))


def _hang(handler, page):
    handler.library.released.wait(20)


def _slow(handler, page):
    """The answer as it was when it was asked for, given once the test lets it go."""
    body = json.dumps(page).encode()
    handler.library.released.wait(20)
    handler.answer(200, body)


def _cut(handler, page):
    body = json.dumps(page).encode()
    handler.answer(200, body[: len(body) // 2], length=len(body))


def _flood(handler, page):
    """More than anyone should read, without a length."""
    handler.send_response(200)
    handler.end_headers()
    piece = b"[" * 1_000_000
    with suppress(OSError):
        for _ in range(40):
            handler.wfile.write(piece)


FAULTS = {
    "empty": lambda handler, page: handler.answer(200, b""),
    "cut short": _cut,
    "half": lambda handler, page: handler.answer(200, json.dumps(page).encode()[:-20]),
    "HTML": lambda handler, page: handler.answer(200, b"<html>Just a moment...</html>"),
    "late": _hang,
    "wrong shape": _body(_without),
    "no list": _body(lambda page: {"detail": "?"}),
    "nested": lambda handler, page: handler.answer(200, b"[" * 200_000),
    "too big": lambda handler, page: handler.answer(200, b"{}", length=10**9),
    "flood": _flood,
    "slow": _slow,
    "packed": lambda handler, page: handler.answer(200, b"\x1f\x8b", Content_Encoding="gzip"),
    "redirect": lambda handler, page: handler.answer(302, b"", Location="https://example.org/"),
    "next page elsewhere": _body(lambda page: {**page, "next": "https://example.org/2.3.0/"}),
    "endless list": lambda handler, page: _body(
        lambda page: {**page, "next": f"{handler.base}launches/?p={len(handler.library.asked)}"}
    )(handler, page),
    "round list": lambda handler, page: _body(
        lambda page: {**page, "next": f"{handler.base}{handler.path.removeprefix('/2.3.0/')}"}
    )(handler, page),
    "not found": lambda handler, page: handler.answer(404, b'{"detail":"Not found."}'),
    "no results": _body(lambda page: {**page, "count": 0, "results": []}),
    "throttled": lambda handler, page: handler.answer(
        429, b'{"detail":"Request was throttled."}', Retry_After="1800"
    ),
    "throttled without a time": lambda handler, page: handler.answer(429, b"{}"),
    "down": lambda handler, page: handler.answer(503, b"<html>down</html>"),
}  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        library = self.library
        parts = urlsplit(self.path)
        if parts.path.endswith("/api-throttle/"):
            # Free of charge.
            self.answer(200, json.dumps([throttle(library.next_use)]).encode())
            return
        library.asked.append(self.path)
        library.times.append(library.clock())
        library.was_asked.set()
        library.keys.append(self.headers.get("Authorization"))
        page = _page(library, parts.path, parse_qs(parts.query))
        FAULTS.get(library.fault, _body())(self, page)

    def answer(self, status, body, length=None, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def served(library):
    """The base address at which a library answers."""
    handler = type("Handler", (_Handler,), {"library": library, "base": ""})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    handler.base = f"http://127.0.0.1:{server.server_port}/2.3.0/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield handler.base
    finally:
        library.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
