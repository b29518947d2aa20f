"""Feasts -> days of a year: fixed ones, those counted from Easter, on a weekday, or by the moon."""

from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from bot.reading.dates.calendar import nth_weekday

_FIXED = {
    "christmas-eve": (12, 24),
    "western-christmas": (12, 25),
    "orthodox-christmas": (1, 7),
    "new-year": (1, 1),
    "old-new-year": (1, 14),
    "new-year-eve": (12, 31),
    "halloween": (10, 31),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "victory-day": (5, 9),
    "cosmonautics-day": (4, 12),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "patrick": (3, 17),
    "april-fools": (4, 1),
    "russia-day": (6, 12),
    "epiphany": (1, 6),
    "orthodox-epiphany": (1, 19),
    "defender-day": (2, 23),
    "labour-day": (5, 1),
    "tanabata": (7, 7),
    "german-unity": (10, 3),
    "hispanic-day": (10, 12),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "russian-unity": (11, 4),
    "armistice": (11, 11),
    "nicholas": (12, 6),
    "boxing-day": (12, 26),
    "juneteenth": (6, 19),
    "canada-day": (7, 1),
    "bonfire-night": (11, 5),
    "candlemas": (2, 2),
    "earth-day": (4, 22),
    "pi-day": (3, 14),
    "walpurgis-night": (4, 30),
    "saint-john": (6, 24),
    "assumption": (8, 15),
    "knowledge-day": (9, 1),
    "reformation-day": (10, 31),
    "saint-lucy": (12, 13),
    "showa-day": (4, 29),
    "constitution-day": (5, 3),
    "childrens-day": (5, 5),
    "dolls-day": (3, 3),
    "culture-day": (11, 3),
    "bon": (8, 13),
    "end-of-bon": (8, 16),
}
# So many days after Easter, or before it, by the calendar of whoever asks.
_BY_EASTER = {
    "weiberfastnacht": -52, "rose-monday": -48, "shrove-tuesday": -47, "ash-wednesday": -46,
    "palm-sunday": -7, "maundy-thursday": -3, "good-friday": -2, "holy-saturday": -1, "easter": 0,
    "easter-monday": 1, "ascension": 39, "pentecost": 49, "whit-monday": 50, "corpus-christi": 60,
}  # fmt: skip
_BY_ORTHODOX_EASTER = {
    "maslenitsa": -55, "forgiveness-sunday": -49, "great-lent": -48, "great-saturday": -1,
    "orthodox-easter": 0,
}  # fmt: skip
# The month, which of the days of a week in it, and that day: Monday is 0.
_ON_A_WEEKDAY = {
    "martin-luther-king": (1, 3, 0), "presidents-day": (2, 3, 0), "second-sunday-in-may": (5, 2, 6),
    "memorial-day": (5, -1, 0), "american-labor-day": (9, 1, 0), "columbus-day": (10, 2, 0),
    "thanksgiving": (11, 4, 3),
}  # fmt: skip
# Of Advent the Sundays before Christmas Eve, if that is none, and what is counted from them.
_BEFORE_CHRISTMAS = {
    "repentance-day": 32, "first-advent": 21, "second-advent": 14, "third-advent": 7,
    "fourth-advent": 0,
}  # fmt: skip
# Month and day in each year of crews and of plans, from 2000 to 2030: of the Chinese calendar the
# new year and the 15th of the 8th month; of that of Umm al-Qura 1 Ramadan, 1 Shawwal and 10 Dhu
# al-Hijja; of the Hebrew one 15 Nisan, 1 and 10 Tishri and 25 Kislev; and Diwali as it is kept in
# India. Where a day comes twice in a year (Eid in 2000 and 2006), the one that fell into the time
# of crews, or the first.
_FIRST = 2000
_BY_THE_MOON = {
    "lunar-new-year": """
        0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208
        0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203""",
    "mid-autumn": """
        0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915
        1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912""",
    "ramadan": """
        1127 1116 1106 1026 1015 1004 0924 0913 0901 0822 0811 0801 0720 0709 0628 0618 0606
        0527 0516 0506 0424 0413 0402 0323 0311 0301 0218 0208 0128 0116 0105""",
    "eid-al-fitr": """
        1227 1216 1205 1125 1114 1103 1023 1013 1001 0920 0910 0830 0819 0808 0728 0717 0706
        0625 0615 0604 0524 0513 0502 0421 0410 0330 0320 0309 0226 0214 0204""",
    "eid-al-adha": """
        0316 0305 0222 0211 0201 0121 0110 1220 1208 1127 1116 1106 1026 1015 1004 0923 0911
        0901 0821 0811 0731 0720 0709 0628 0616 0606 0527 0516 0505 0424 0413""",
    "passover": """
        0420 0408 0328 0417 0406 0424 0413 0403 0420 0409 0330 0419 0407 0326 0415 0404 0423
        0411 0331 0420 0409 0328 0416 0406 0423 0413 0402 0422 0411 0331 0418""",
    "rosh-hashanah": """
        0930 0918 0907 0927 0916 1004 0923 0913 0930 0919 0909 0929 0917 0905 0925 0914 1003
        0921 0910 0930 0919 0907 0926 0916 1003 0923 0912 1002 0921 0910 0928""",
    "yom-kippur": """
        1009 0927 0916 1006 0925 1013 1002 0922 1009 0928 0918 1008 0926 0914 1004 0923 1012
        0930 0919 1009 0928 0916 1005 0925 1012 1002 0921 1011 0930 0919 1007""",
    "hanukkah": """
        1222 1210 1130 1220 1208 1226 1216 1205 1222 1212 1202 1221 1209 1128 1217 1207 1225
        1213 1203 1223 1211 1129 1219 1208 1226 1215 1205 1225 1213 1202 1221""",
    "diwali": """
        1026 1114 1104 1025 1112 1101 1021 1109 1028 1017 1105 1026 1113 1103 1023 1111 1030
        1019 1107 1027 1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026""",
}
# The last day of those that go on: another feast, or so many days from that.
_UNTIL = {
    "lent": ("holy-saturday", 0),
    "carnival": ("shrove-tuesday", 0),
    "holy-week": ("easter", 0),
    "maslenitsa": ("forgiveness-sunday", 0),
    "great-lent": ("great-saturday", 0),
    "advent": ("christmas-eve", 0),
    "golden-week": ("childrens-day", 0),
    "bon": ("end-of-bon", 0),
    "ramadan": ("eid-al-fitr", -1),
    "passover": ("passover", 7),
    "hanukkah": ("hanukkah", 7),
}
# Of them the first day, where another feast is that.
_FROM = {
    "lent": "ash-wednesday", "carnival": "weiberfastnacht", "holy-week": "palm-sunday",
    "advent": "first-advent", "golden-week": "showa-day",
}  # fmt: skip
# Feasts that are on another day every year, and those that people do not keep all on one.
MOVABLE = {
    *_BY_EASTER, *_BY_ORTHODOX_EASTER, *_ON_A_WEEKDAY, *_BEFORE_CHRISTMAS, *_BY_THE_MOON, *_UNTIL,
    "black-friday",
}  # fmt: skip
NOT_OF_ALL = {*_BY_THE_MOON, "carnival"}
FEASTS = {*_FIXED, *MOVABLE, "christmas"}


def feast(name: str, year: int, christmas: tuple[int, int]) -> date:
    """The day of a feast in a year, or its first; ``christmas`` is that day where one asks.

    Where that is in January, Easter is by the same calendar. Raises ValueError if none is known.
    """
    name = _FROM.get(name, name)
    if (apart := _BY_EASTER.get(name)) is not None:
        return _after_easter(year, apart, orthodox=christmas[0] == 1)
    if (apart := _BY_ORTHODOX_EASTER.get(name)) is not None:
        return _after_easter(year, apart, orthodox=True)
    if name in _ON_A_WEEKDAY:
        month, which, weekday = _ON_A_WEEKDAY[name]
        return nth_weekday(year, month, weekday, which)
    if name == "black-friday":
        return feast("thanksgiving", year, christmas) + timedelta(days=1)
    if name in _BEFORE_CHRISTMAS:
        eve = date(year, 12, 24)
        return eve - timedelta(days=(eve.weekday() + 1) % 7 + _BEFORE_CHRISTMAS[name])
    if name in _BY_THE_MOON:
        return _by_the_moon(name, year)
    return date(year, *(christmas if name == "christmas" else _FIXED[name]))


def end_of_feast(name: str, year: int, christmas: tuple[int, int]) -> date:
    """The last day of a feast of which ``feast`` gives the first; most are one day."""
    last, apart = _UNTIL.get(name, (name, 0))
    first = feast(name, year, christmas)

    def ends(of: int) -> date:
        return feast(last, of, christmas) + timedelta(days=apart)

    end = ends(year) if ends(year) >= first else ends(year + 1)
    # No month of the moon is longer.
    return min(end, first + timedelta(days=29)) if name in _BY_THE_MOON else end


def _after_easter(year: int, days: int, *, orthodox: bool) -> date:
    of = easter(year, EASTER_ORTHODOX) if orthodox else easter(year, EASTER_WESTERN)
    return of + timedelta(days=days)


def _by_the_moon(name: str, year: int) -> date:
    days = _BY_THE_MOON[name].split()
    if not _FIRST <= year < _FIRST + len(days):
        raise ValueError(year)
    day = days[year - _FIRST]
    return date(year, int(day[:2]), int(day[2:]))
