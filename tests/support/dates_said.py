"""Dates as six languages say them, made from the date: so it is known what each should mean.

``forms`` makes any number of them for a seed. Nothing here reads a date.
"""

import random
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

LANGUAGES = ("en", "ru", "de", "fr", "es", "ja")
NOWS = (
    datetime(2026, 11, 29, 10, tzinfo=UTC),
    datetime(2024, 2, 29, 23, 30, tzinfo=UTC),
    datetime(2025, 1, 1, 0, 5, tzinfo=UTC),
)
FIRST_DAY = date(1998, 12, 4)
ASKED = {
    "en": "who was aboard the iss {}?",
    "ru": "кто был {} на мкс?",
    "de": "wer war {} an bord der iss?",
    "fr": "qui était à bord de l'iss {} ?",
    "es": "¿quién estaba a bordo de la iss {}?",
    "ja": "{}にISSに誰がいた？",
}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
    "ja": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
}
_IN_MONTH = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "ja": "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
}
_COUNTS = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen twenty",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
    " тринадцать двадцать",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize vingt",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece veinte",
    "ja": "二 三 四 五 六 七 八 九 十 十一 十二 十三 二十",
}
_COUNTED = (*range(2, 14), 20)
_HUNDREDS = {
    "en": {100: "a hundred", 200: "two hundred", 300: "three hundred", 365: "three hundred and "
           "sixty five", 250: "two hundred fifty"},
    "ru": {100: "сто", 200: "двести", 300: "триста", 365: "триста шестьдесят пять", 21:
           "двадцать один", 250: "двести пятьдесят"},
    "de": {100: "hundert", 200: "zweihundert", 300: "dreihundert", 21: "einundzwanzig", 365:
           "dreihundertfünfundsechzig"},
    "fr": {100: "cent", 200: "deux cents", 300: "trois cents", 75: "soixante-quinze", 80:
           "quatre-vingts", 95: "quatre-vingt-quinze"},
    "es": {100: "cien", 200: "doscientos", 300: "trescientos", 45: "cuarenta y cinco"},
    "ja": {100: "百", 200: "二百", 300: "三百", 365: "三百六十五"},
}  # fmt: skip
_YEARS = {
    "en": {2001: ["two thousand one", "two thousand and one"], 2020: ["twenty twenty", "two "
           "thousand twenty"], 1998: ["nineteen ninety eight"], 2013: ["twenty thirteen"]},
    "ru": {2001: ["две тысячи первого года"], 2020: ["две тысячи двадцатого года", "двадцатого "
           "года"], 2021: ["две тысячи двадцать первого года"]},
    "de": {2001: ["zweitausendeins"], 2020: ["zweitausendzwanzig"], 2021:
           ["zweitausendeinundzwanzig"]},
    "fr": {2001: ["deux mille un"], 2020: ["deux mille vingt"], 2021: ["deux mille vingt et un"]},
    "es": {2001: ["dos mil uno"], 2020: ["dos mil veinte"], 2021: ["dos mil veintiuno"]},
    "ja": {2001: ["二〇〇一年"], 2020: ["二〇二〇年", "二千二十年"], 2021: ["二千二十一年"]},
}  # fmt: skip
_DAYS_SAID = {
    "en": {1: "first", 2: "second", 3: "third", 9: "ninth", 11: "eleventh", 20: "twentieth", 21:
           "twenty first"},
    "ru": {1: "первого", 3: "третьего", 9: "девятого", 11: "одиннадцатого", 21: "двадцать первого"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A date said in a language at a time, and the moments that it means.

    ``before`` is what stands before it in a sentence. ``end`` is None of an instant; without a
    ``start`` no date is meant that could be known, and it is refused or asked back. ``weekday``
    says that a wrong one is named.
    """

    kind: str
    language: str
    now: datetime
    before: str
    text: str
    start: datetime | None
    end: datetime | None
    weekday: bool = False
    past: date | None = None

    @property
    def asked(self) -> str:
        """The date in a question."""
        return ASKED[self.language].format(f"{self.before} {self.text}".strip())


Made = tuple[Any, ...]
_MAKERS: dict[str, Callable[[random.Random, str, datetime], Made | None]] = {}


def _kind(
    make: Callable[[random.Random, str, datetime], Made | None],
) -> Callable[[random.Random, str, datetime], Made | None]:
    _MAKERS[make.__name__] = make
    return make


def forms(seed: int, count: int) -> Iterator[Said]:
    """So many dates as people say them, of all kinds and languages."""
    rng = random.Random(seed)
    kinds = sorted(_MAKERS)
    made = 0
    while made < count:
        kind, language, now = rng.choice(kinds), rng.choice(LANGUAGES), rng.choice(NOWS)
        found = _MAKERS[kind](rng, language, now)
        if found is not None:
            made += 1
            *parts, past = (*found, None)[:5]
            yield Said(kind, language, now, *parts, kind == "wrong_weekday", past)


# --------------------------------------------------------------------------- parts


def _at(day: date, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def _whole(before: str, text: str, first: date, last: date | None = None) -> Made:
    """A stretch from a day to the end of another."""
    return before, text, _at(first), _at((last or first) + timedelta(days=1))


def _any_day(rng: random.Random) -> date:
    return date(1999, 1, 1) + timedelta(days=rng.randrange(28 * 365))


def _month(language: str, month: int) -> str:
    return _MONTHS[language].split()[month - 1]


def _ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")
    return f"{day}{ending}"


_ON = {"en": "on", "ru": "", "de": "am", "fr": "le", "es": "el", "ja": ""}
_IN = {"en": "in", "ru": "в", "de": "im", "fr": "en", "es": "en", "ja": ""}


def _day(rng: random.Random, language: str, day: date, *, year: bool = True) -> str:
    month = _month(language, day.month)
    match language:
        case "en":
            forms = [
                f"{day.day} {month}{f' {day.year}' * year}",
                f"{month} {day.day}{f', {day.year}' * year}",
                f"{_ordinal(day.day)} {month}{f' {day.year}' * year}",
                f"{month[:3]} {_ordinal(day.day)}{f' {day.year}' * year}",
                f"the {_ordinal(day.day)} of {month}{f' {day.year}' * year}",
            ]
        case "ru":
            ending = rng.choice(("", " года", " г."))
            forms = [f"{day.day} {month}{f' {day.year}{ending}' * year}"]
        case "de":
            forms = [f"{day.day}. {month}{f' {day.year}' * year}"]
        case "fr":
            number = "1er" if day.day == 1 else f"{day.day}"
            forms = [f"{number} {month}{f' {day.year}' * year}"]
        case "es":
            forms = [f"{day.day} de {month}{f' de {day.year}' * year}"]
        case _:
            forms = [f"{f'{day.year}年' * year}{day.month}月{day.day}日"]
    return rng.choice(forms)


def _months_off(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


# --------------------------------------------------------------------------- kinds


@_kind
def day(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day with its month's name and year."""
    when = _any_day(rng)
    return _whole(_ON[language], _day(rng, language, when), when)


@_kind
def open_year(rng: random.Random, language: str, now: datetime) -> Made:
    """A day without a year, which in a sentence is the latest that is over."""
    when = now.date() - timedelta(days=rng.randint(1, 364))
    return _ON[language], _day(rng, language, when, year=False), None, None, when


@_kind
def month(rng: random.Random, language: str, _now: datetime) -> Made:
    """A month with its year."""
    year, number = rng.randint(1999, 2026), rng.randint(1, 12)
    name = _IN_MONTH.split()[number - 1] if language == "ru" else _month(language, number)
    text = {
        "es": f"{name} de {year}",
        "ja": f"{year}年{name}",
        "ru": f"{name} {year} года",
    }.get(language, f"{name} {year}")
    return _whole(_IN[language], text, date(year, number, 1), _last(year, number))


@_kind
def year(rng: random.Random, language: str, _now: datetime) -> Made:
    """A year."""
    number = rng.randint(1999, 2026)
    text = {"ru": f"{number} году", "ja": f"{number}年"}.get(language, f"{number}")
    return _whole(_IN[language], text, date(number, 1, 1), date(number, 12, 31))


@_kind
def figures(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day in figures of which there is one reading."""
    when = _any_day(rng)
    if when.day <= 12:
        when = when.replace(day=when.day + 12)
    forms = [
        "{:%Y-%m-%d}", "{:%Y.%m.%d}", "{:%Y/%m/%d}", "{:%Y%m%d}", "{:%Y–%m–%d}", "{:%Y—%m—%d}",
        "{:%d.%m.%Y}", "{:%d/%m/%Y}", "{:%d-%m-%Y}", "{:%d–%m–%Y}", "{:%Y‑%m‑%d}",
    ]  # fmt: skip
    return _whole(_ON[language], rng.choice(forms).format(when), when)


@_kind
def figures_with_clock(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day in figures with a time of day in figures."""
    when, hour, minute = _any_day(rng), rng.randrange(24), rng.randrange(60)
    half = f"{(hour % 12) or 12}:{minute:02} {'AM' if hour < 12 else 'PM'}"
    forms = [
        f"{when:%Y-%m-%d}T{hour:02}:{minute:02}Z", f"{when:%Y%m%d}T{hour:02}{minute:02}Z",
        f"{when:%Y-%m-%d} {hour:02}:{minute:02}", f"{when:%Y-%m-%d} {half}",
        f"{when:%Y-%m-%d} {half.lower()} UTC", f"{when:%Y-%m-%d} {half.replace(' ', '').lower()}",
        f"{when:%Y-%m-%d} {hour:02}:{minute:02}:00 UTC", f"{when:%d.%m.%Y} {hour:02}:{minute:02}",
    ]  # fmt: skip
    return _ON[language], rng.choice(forms), _at(when, hour, minute), None


@_kind
def two_figure_year(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day in figures with two figures of its year."""
    when = _any_day(rng).replace(day=rng.randint(13, 28))
    if when.year < 2000:
        when = when.replace(year=2009)
    return _whole(_ON[language], rng.choice(["{:%d.%m.%y}", "{:%d/%m/%y}"]).format(when), when)


def _clocks(rng: random.Random, language: str, hour: int, minute: int) -> str:
    """A time of day with the word before it."""
    half, pm = hour % 12 or 12, hour >= 12
    exact = f"{hour:02}:{minute:02}"
    forms = {
        "en": [f"at {exact}", f"at {half}:{minute:02} {'PM' if pm else 'AM'}",
               f"at {half}:{minute:02}{'pm' if pm else 'am'}",
               f"at {half}:{minute:02} {'p.m.' if pm else 'a.m.'}",
               f"around {half}:{minute:02} {'PM' if pm else 'AM'}", f"at {exact} UTC"],
        "ru": [f"в {exact}", f"в {hour} часов {minute} минут" if minute else f"в {exact}"],
        "de": [f"um {exact}", f"um {hour} Uhr {minute:02}", f"um {hour}:{minute:02} Uhr"],
        "fr": [f"à {exact}", f"à {hour}h{minute:02}", f"à {hour} h {minute:02}",
               f"à {hour} heures {minute:02}"],
        "es": [f"a las {exact}", f"a las {hour}:{minute:02}", f"a las {hour} horas"
               if not minute else f"a las {exact}"],
        "ja": [f"{hour}時{minute:02}分", f"{'午後' if pm else '午前'}{hour % 12}時{minute}分"],
    }[language]  # fmt: skip
    if not minute:
        forms += {
            "en": [f"at {half}{'pm' if pm else 'am'}", f"at {half} {'PM' if pm else 'AM'}"],
            "de": [f"um {hour} Uhr"],
            "fr": [f"à {hour}h", f"à {hour} heures"],
            "ja": [f"{hour}時"],
        }.get(language, [])
    if hour == 12 and not minute:
        forms = (
            {"en": "at noon", "ru": "в полдень", "fr": "à midi", "ja": "正午"}.get(
                language, forms[0]
            ),
            *forms,
        )
    if minute == 30 and language in {"en", "de"}:
        words = dict(zip(_COUNTED, _COUNTS[language].split(), strict=True))
        if language == "en" and 2 <= hour <= 11:
            forms = f"at half past {words[hour]}", *forms
        if language == "de" and 1 <= hour <= 11:
            forms = f"um halb {words[hour + 1]}", *forms
    if minute == 45 and language == "en" and 1 <= hour <= 10:
        forms = f"at quarter to {dict(zip(_COUNTED, _COUNTS['en'].split(), strict=True))[hour + 1]}", *forms  # fmt: skip # noqa: E501
    return rng.choice(forms)


def _clock(rng: random.Random) -> tuple[int, int]:
    return rng.randrange(24), rng.choice((0, 5, 30, 45, rng.randrange(60)))


@_kind
def day_and_clock(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day in words and a time of day behind it, or in some languages before it."""
    when, (hour, minute) = _any_day(rng), _clock(rng)
    said, clock = _day(rng, language, when), _clocks(rng, language, hour, minute)
    if language == "en" and rng.random() < 0.3:
        return clock.partition(" ")[0], f"{clock.partition(' ')[2]} on {said}", _at(
            when, hour, minute), None  # fmt: skip
    gap = "" if language == "ja" else " "
    return _ON[language], f"{said}{gap}{clock}", _at(when, hour, minute), None


@_kind
def relative_and_clock(rng: random.Random, language: str, now: datetime) -> Made:
    """Yesterday at a time of day."""
    when, (hour, minute) = now.date() - timedelta(days=1), _clock(rng)
    word = {"en": "yesterday", "ru": "вчера", "de": "gestern", "fr": "hier", "es": "ayer"}
    gap = "" if language == "ja" else " "
    said = f"{word.get(language, '昨日')}{gap}{_clocks(rng, language, hour, minute)}"
    return "", said, _at(when, hour, minute), None


@_kind
def days(rng: random.Random, language: str, _now: datetime) -> Made | None:
    """Days of one month."""
    first = _any_day(rng)
    last = first + timedelta(days=rng.randint(1, 20))
    if last.month != first.month:
        return None
    one, two, name, year = first.day, last.day, _month(language, first.month), first.year
    before, forms = {
        "en": ("", [f"{one}-{two} {name} {year}", f"{one} - {two} {name} {year}",
               f"{one}–{two} {name[:3]} {year}", f"{name} {one}-{two}, {year}",
               f"{_ordinal(one)}-{_ordinal(two)} {name} {year}",
               f"from {one} to {two} {name} {year}", f"between {one} and {two} {name} {year}",
               f"{name[:3]} {one}/{two} {year}", f"from {name} {one} to {name} {two}, {year}",
               f"between {one} {name} and {two} {name} {year}",
               f"from {one} {name} {year} to {two} {name}",
               f"from the {_ordinal(one)} to the {_ordinal(two)} of {name} {year}",
               f"{first:%Y-%m-%d} to {last:%Y-%m-%d}", f"{first:%Y-%m-%d}/{last:%Y-%m-%d}"]),
        "ru": ("", [f"{one}-{two} {name} {year} года", f"{one}–{two} {name} {year}",
               f"с {one} по {two} {name} {year} года", f"с {one} {name} по {two} {name} {year}",
               f"с {one} до {two} {name} {year} г."]),
        "de": ("", [f"{one}.-{two}. {name} {year}", f"{one}. bis {two}. {name} {year}",
               f"vom {one}. bis {two}. {name} {year}", f"vom {one}. bis zum {two}. {name} {year}",
               f"zwischen dem {one}. und dem {two}. {name} {year}"]),
        "fr": ("", [f"du {one} au {two} {name} {year}", f"{one}-{two} {name} {year}",
               f"entre le {one} et le {two} {name} {year}",
               f"du {one} {name} au {two} {name} {year}"]),
        "es": ("", [f"del {one} al {two} de {name} de {year}", f"{one}-{two} de {name} de {year}",
               f"entre el {one} y el {two} de {name} de {year}",
               f"desde el {one} hasta el {two} de {name} de {year}"]),
        "ja": ("", [f"{year}年{name}{one}日から{two}日まで",
               f"{year}年{name}{one}日から{name}{two}日まで",
               f"{year}年{name}{one}日〜{two}日"]),
    }[language]  # fmt: skip
    return _whole(before, rng.choice(forms), first, last)


@_kind
def days_of_two_months(rng: random.Random, language: str, _now: datetime) -> Made | None:
    """Days of two months; the year stands once, at the end, or twice if it turns."""
    first = _any_day(rng)
    last = first + timedelta(days=rng.randint(20, 60))
    one = _day(rng, language, first, year=first.year != last.year)
    two = _day(rng, language, last)
    if language == "ja":
        one, two = _day(rng, "ja", first), _day(rng, "ja", last, year=first.year != last.year)
    text = {"en": "from {} to {}", "ru": "с {} по {}", "de": "vom {} bis {}", "fr": "du {} au {}",
            "es": "del {} al {}", "ja": "{}から{}まで"}[language]  # fmt: skip
    return _whole("", text.format(one, two), first, last)


@_kind
def months(rng: random.Random, language: str, _now: datetime) -> Made:
    """Months of one year."""
    year, one = rng.randint(1999, 2026), rng.randint(1, 11)
    two = rng.randint(one + 1, 12)
    first, last = _month(language, one), _month(language, two)
    text = {
        "en": rng.choice([f"from {first} to {last} {year}", f"{first}-{last} {year}",
                          f"{first} to {last} {year}", f"between {first} and {last} {year}"]),
        "ru": f"с {first} по {_RU_UNTIL[two - 1]} {year} года",
        "de": f"von {first} bis {last} {year}",
        "fr": f"de {first} à {last} {year}",
        "es": f"de {first} a {last} de {year}",
        "ja": f"{year}年{first}から{last}まで",
    }[language]  # fmt: skip
    return _whole("", text, date(year, one, 1), _last(year, two))


_RU_UNTIL = (
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
    "ноябрь", "декабрь",
)  # fmt: skip


@_kind
def years(rng: random.Random, language: str, _now: datetime) -> Made:
    """Years from one to another."""
    one = rng.randint(1999, 2024)
    two = rng.randint(one + 1, 2026)
    text = {
        "en": rng.choice([f"{one}-{two}", f"{one} to {two}", f"from {one} to {two}",
                          f"between {one} and {two}", f"{one}–{two}"]),
        "ru": rng.choice([f"с {one} по {two} год", f"{one}-{two}", f"{one}–{two} годы"]),
        "de": rng.choice([f"von {one} bis {two}", f"{one}-{two}", f"zwischen {one} und {two}"]),
        "fr": rng.choice([f"de {one} à {two}", f"{one}-{two}", f"entre {one} et {two}"]),
        "es": rng.choice([f"de {one} a {two}", f"{one}-{two}", f"entre {one} y {two}"]),
        "ja": rng.choice([f"{one}年から{two}年まで", f"{one}-{two}"]),
    }[language]  # fmt: skip
    return _whole("", text, date(one, 1, 1), date(two, 12, 31))


@_kind
def two_years_short(rng: random.Random, language: str, _now: datetime) -> Made:
    """A year and the next with two figures."""
    one = rng.randint(2000, 2025)
    text = f"{one}/{(one + 1) % 100:02}"
    return _whole(_IN[language], text, date(one, 1, 1), date(one + 1, 12, 31))


_AGO = {
    "en": ("{} {} ago", {"day": "days", "week": "weeks", "month": "months", "year": "years"}),
    "ru": ("{} {} назад", {"day": "дней", "week": "недель", "month": "месяцев", "year": "лет"}),
    "de": ("vor {} {}", {"day": "Tagen", "week": "Wochen", "month": "Monaten", "year": "Jahren"}),
    "fr": ("il y a {} {}", {"day": "jours", "week": "semaines", "month": "mois", "year": "ans"}),
    "es": ("hace {} {}", {"day": "días", "week": "semanas", "month": "meses", "year": "años"}),
    "ja": ("{}{}前", {"day": "日", "week": "週間", "month": "ヶ月", "year": "年"}),
}


def _ago(now: datetime, count: int, unit: str) -> date:
    today = now.date()
    if unit in {"day", "week"}:
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    return _months_off(today, -count * (12 if unit == "year" else 1))


@_kind
def ago(rng: random.Random, language: str, now: datetime) -> Made:
    """So long ago, with the number in figures or in words."""
    unit = rng.choice(("day", "week", "month", "year"))
    shape, units = _AGO[language]
    place = rng.randrange(len(_COUNTED))
    count = _COUNTED[place]
    said = rng.choice([f"{count}", _COUNTS[language].split()[place]])
    return _whole("", shape.format(said, units[unit]), _ago(now, count, unit))


@_kind
def hundreds_ago(rng: random.Random, language: str, now: datetime) -> Made:
    """Hundreds of days ago, in words or figures."""
    shape, units = _AGO[language]
    count, said = rng.choice(sorted(_HUNDREDS[language].items()))
    if rng.random() < 0.3:
        count, said = 1200, "1,200" if language in {"en", "ja"} else "1200"
    return _whole("", shape.format(said, units["day"]), _ago(now, count, "day"))


@_kind
def part_of_years_ago(rng: random.Random, language: str, now: datetime) -> Made:
    """Years and a half ago."""
    months, forms = rng.choice([
        (18, {"en": ["1.5 years ago", "a year and a half ago", "one and a half years ago"],
              "ru": ["1,5 года назад", "полтора года назад"],
              "de": ["vor 1,5 Jahren", "vor anderthalb Jahren", "vor eineinhalb Jahren"],
              "fr": ["il y a 1,5 an", "il y a un an et demi"],
              "es": ["hace 1,5 años", "hace un año y medio", "hace año y medio"],
              "ja": ["1.5年前", "1年半前"]}),
        (30, {"en": ["2.5 years ago", "two and a half years ago", "2 and a half years ago"],
              "ru": ["2,5 года назад", "два с половиной года назад"],
              "de": ["vor 2,5 Jahren", "vor zweieinhalb Jahren"],
              "fr": ["il y a 2,5 ans", "il y a deux ans et demi"],
              "es": ["hace 2,5 años", "hace dos años y medio"],
              "ja": ["2.5年前", "2年半前"]}),
        (6, {"en": ["half a year ago", "0.5 years ago"], "ru": ["полгода назад"],
             "de": ["vor einem halben Jahr"], "fr": ["il y a six mois"], "es": ["hace medio año"],
             "ja": ["半年前"]}),
    ])  # fmt: skip
    return _whole("", rng.choice(forms[language]), _months_off(now.date(), -months))


@_kind
def thousands_that_may_be_decimals(rng: random.Random, language: str, _now: datetime) -> Made:
    """A number of which the mark may be that of thousands or of decimals."""
    shape, units = _AGO[language]
    return "", shape.format("1.000" if language in {"en", "ja"} else "1,000", units["day"]), None, None  # fmt: skip # noqa: E501


@_kind
def quarter(rng: random.Random, language: str, _now: datetime) -> Made:
    """A quarter of a year."""
    year, part = rng.randint(1999, 2026), rng.randint(1, 4)
    nth = ("first", "second", "third", "fourth")[part - 1]
    text = {
        "en": rng.choice([f"Q{part} {year}", f"{year} Q{part}", f"the {nth} quarter of {year}",
                          f"the {_ordinal(part)} quarter of {year}"]),
        "ru": rng.choice([f"{part} квартале {year} года", f"{part}-м квартале {year} года"]),
        "de": rng.choice([f"Q{part} {year}", f"{part}. Quartal {year}"]),
        "fr": f"{part}e trimestre {year}",
        "es": f"Q{part} {year}",
        "ja": f"{year}年第{part}四半期",
    }[language]  # fmt: skip
    return _whole(_IN[language], text, date(year, part * 3 - 2, 1), _last(year, part * 3))


@_kind
def half_year(rng: random.Random, language: str, _now: datetime) -> Made:
    """A half of a year."""
    year, part = rng.randint(1999, 2026), rng.randint(1, 2)
    words = ("first", "second")
    text = {
        "en": rng.choice([f"H{part} {year}", f"the {words[part - 1]} half of {year}"]),
        "ru": f"{('первой', 'второй')[part - 1]} половине {year} года",
        "de": f"{('ersten', 'zweiten')[part - 1]} Halbjahr {year}",
        "fr": f"{('premier', 'second')[part - 1]} semestre {year}",
        "es": f"{('primer', 'segundo')[part - 1]} semestre de {year}",
        "ja": f"{year}年{('上', '下')[part - 1]}半期",
    }[language]  # fmt: skip
    return _whole(_IN[language], text, date(year, part * 6 - 5, 1), _last(year, part * 6))


@_kind
def week(rng: random.Random, language: str, _now: datetime) -> Made:
    """A week of a year by its number."""
    year, number = rng.randint(1999, 2026), rng.randint(1, 52)
    text = {
        "en": rng.choice([f"week {number} of {year}", f"week {number}, {year}"]),
        "ru": f"{number} неделю {year} года",
        "de": rng.choice([f"KW {number} {year}", f"KW {number}/{year}"]),
        "fr": f"semaine {number} de {year}",
        "es": f"semana {number} de {year}",
        "ja": f"{year}年第{number}週",
    }[language]
    monday = date.fromisocalendar(year, number, 1)
    before = {"ru": "на", "en": "in", "de": "in"}.get(language, "")
    return _whole(before, text, monday, monday + timedelta(days=6))


@_kind
def decade(rng: random.Random, language: str, _now: datetime) -> Made:
    """A decade."""
    year = rng.choice((2000, 2010, 2020))
    before, text = {
        "en": ("in", f"the {year}s"), "ru": ("в", f"{year}-х годах"),
        "de": ("in", f"den {year}ern"), "fr": ("dans", f"les années {year}"),
        "es": ("en", f"los años {year}"), "ja": ("", f"{year}年代"),
    }[language]  # fmt: skip
    return _whole(before, text, date(year, 1, 1), date(year + 9, 12, 31))


@_kind
def unknowable(rng: random.Random, language: str, _now: datetime) -> Made:
    """What is no date that can be read: it is refused, not read as something else."""
    forms = {
        "en": ["in the year 3000", "in year 1066", "in the 21st century", "in the 20th century",
               "on the 9th", "on 31 February 2024", "in Q5 2024", "in week 60 of 2024",
               "at 25:61 on 9 December 2025", "on 20251399", "on 9 December 12025"],
        "ru": ["в 3000 году", "в 21 веке", "31 февраля 2024 года", "в 5 квартале 2024 года"],
        "de": ["im Jahr 3000", "im 21. Jahrhundert", "am 31. Februar 2024", "in KW 60 2024"],
        "fr": ["en l'an 3000", "au 21e siècle", "le 31 février 2024"],
        "es": ["en el año 3000", "en el siglo 21", "el 31 de febrero de 2024"],
        "ja": ["3000年", "21世紀", "2024年2月31日"],
    }[language]  # fmt: skip
    return "", rng.choice(forms), None, None


@_kind
def open_ended(rng: random.Random, language: str, now: datetime) -> Made:
    """A stretch of which one end is named: before, until, since and after a year."""
    year = rng.randint(2001, 2023)
    way = rng.choice(("before", "until", "since", "after"))
    shapes = {
        "en": {"before": "before", "until": "until", "since": "since", "after": "after"},
        "ru": {"before": "до", "since": "с", "after": "после"},
        "de": {"until": "bis", "since": "seit", "after": "nach"},
        "fr": {"before": "avant", "until": "jusqu'en", "since": "depuis", "after": "après"},
        "es": {"before": "antes de", "until": "hasta", "since": "desde", "after": "después de"},
        "ja": {"since": "以降", "until": "まで"},
    }[language]
    way = way if way in shapes else "since"
    text = f"{shapes[way]} {year}{' года' * (language == 'ru')}"
    if language == "ja":
        text = f"{year}年{shapes[way]}"
    if way in {"before", "until"}:
        return "", text, _at(FIRST_DAY), _at(date(year + (way == "until"), 1, 1))
    return _whole("", text, date(year + (way == "after"), 1, 1), now.date())


@_kind
def beside_a_feast(rng: random.Random, language: str, _now: datetime) -> Made:
    """So many days before or after Christmas or New Year."""
    year, count = rng.randint(2001, 2025), rng.choice((2, 3, 4, 5))
    said = _COUNTS[language].split()[count - 2]
    forward = rng.random() < 0.5
    new_year = language in {"ru", "ja"}
    feast = date(year, 1, 1) if new_year else date(year, 12, 25)
    text = {
        "en": f"{said} days {'after' if forward else 'before'} christmas {year}",
        "ru": f"через {said} дня после нового {year} года"
        if forward
        else f"за {said} дня до нового {year} года",
        "de": f"{said} Tage {'nach' if forward else 'vor'} Weihnachten {year}",
        "fr": f"{said} jours {'après' if forward else 'avant'} noël {year}",
        "es": f"{said} días {'después' if forward else 'antes'} de navidad de {year}",
        "ja": f"{year}年の元日の{count}日{'後' if forward else '前'}",
    }[language]
    return _whole("", text, feast + timedelta(days=count if forward else -count))


@_kind
def right_weekday(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day with its weekday."""
    return _with_weekday(rng, language, 0)


@_kind
def wrong_weekday(rng: random.Random, language: str, _now: datetime) -> Made:
    """A day with another weekday than it was."""
    return _with_weekday(rng, language, rng.randint(1, 6))


def _with_weekday(rng: random.Random, language: str, off: int) -> Made:
    when = _any_day(rng)
    weekday = _WEEKDAYS[language].split()[(when.weekday() + off) % 7]
    said = _day(rng, language, when)
    before, text = {
        "en": ("on", f"{weekday}, {said}"), "ru": ("в", f"{weekday} {said}"),
        "de": ("am", f"{weekday}, {'dem' if rng.random() < 0.3 else 'den'} {said}"),
        "fr": ("le", f"{weekday} {said}"), "es": ("el", f"{weekday} {said}"),
        "ja": ("", f"{said}{weekday}"),
    }[language]  # fmt: skip
    return _whole(before, text, when)


@_kind
def year_in_words(rng: random.Random, language: str, _now: datetime) -> Made:
    """A year in words, with a month or alone."""
    number, ways = rng.choice(sorted(_YEARS[language].items()))
    said = rng.choice(ways)
    if language == "ja":
        return _whole("", said, date(number, 1, 1), date(number, 12, 31))
    month = rng.randint(1, 12)
    name = _IN_MONTH.split()[month - 1] if language == "ru" else _month(language, month)
    of = "de " if language == "es" else ""
    return _whole(_IN[language], f"{name} {of}{said}", date(number, month, 1), _last(number, month))


@_kind
def day_in_words(rng: random.Random, language: str, _now: datetime) -> Made | None:
    """A day and its year in words."""
    if language not in _DAYS_SAID:
        return None
    number, ways = rng.choice(sorted(_YEARS[language].items()))
    day, word = rng.choice(sorted(_DAYS_SAID[language].items()))
    month = rng.randint(1, 12)
    name = _month(language, month)
    text = f"{name} {word} {ways[0]}" if language == "en" else f"{word} {name} {ways[0]}"
    return _whole(_ON[language], text, date(number, month, day))
