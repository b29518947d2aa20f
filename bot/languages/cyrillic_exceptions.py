"""Words of names of which the letters do not show the sound, in Cyrillic as they sound."""

from collections.abc import Mapping
from types import MappingProxyType

SPOKEN: Mapping[str, str] = MappingProxyType(
    {
        "adenot": "Адено", "al": "Аль", "alegría": "Алегрия", "alexander": "Александр",
        "aleš": "Алеш", "alper": "Альпер", "alqarni": "Аль-Карни", "altman": "Олтман",
        "alvin": "Элвин", "andreas": "Андреас", "andrew": "Эндрю", "andré": "Андре", "andy": "Энди",
        "anne": "Энн", "anousheh": "Ануше", "archambault": "Аршамбо", "arnold": "Арнольд",
        "ashby": "Эшби", "auñón": "Ауньон", "ayers": "Айерс", "barnawi": "Барнави",
        "barron": "Бэррон", "behnken": "Бенкен", "birch": "Бёрч", "boe": "Боу", "bowen": "Боуэн",
        "bowersox": "Бауэрсокс", "brian": "Брайан", "burbank": "Бёрбанк", "burnham": "Бёрнем",
        "bursch": "Бёрш", "butch": "Буч", "cady": "Кэди", "cassidy": "Кэссиди",
        "catherine": "Кэтрин", "chamitoff": "Шамитофф", "charles": "Чарльз", "chris": "Крис",
        "christer": "Кристер", "christina": "Кристина", "christopher": "Кристофер",
        "coleman": "Коулман", "curbeam": "Кёрбим", "currie": "Карри", "dan": "Дэн",
        "daniel": "Дэниел", "danny": "Дэнни", "david": "Дэвид", "de": "Де", "delaney": "Делейни",
        "doug": "Даг", "drew": "Дрю", "duque": "Дуке", "dyson": "Дайсон", "díaz": "Диас",
        "edward": "Эдвард", "eileen": "Айлин", "eyharts": "Эйартц", "eytan": "Эйтан",
        "ferguson": "Фергюсон", "feustel": "Фойстел", "foreman": "Форман", "francisco": "Франсиско",
        "frank": "Фрэнк", "fuglesang": "Фуглесанг", "garneau": "Гарно", "george": "Джордж",
        "gernhardt": "Гернхардт", "gerst": "Герст", "gezeravcı": "Гезеравджи", "guidoni": "Гвидони",
        "hadfield": "Хэдфилд", "hague": "Хейг", "haigneré": "Эньере", "halsell": "Холселл",
        "ham": "Хэм", "hathaway": "Хэтэуэй", "hei": "Хай", "heide": "Хайди",
        "heidemarie": "Хайдемари", "hernández": "Эрнандес", "higginbotham": "Хиггинботам",
        "hines": "Хайнс", "hobaugh": "Хобо", "hoburg": "Хобург", "horowitz": "Хоровиц",
        "ivins": "Айвинс", "jack": "Джек", "jacques": "Жак", "james": "Джеймс", "jasmin": "Жасмин",
        "jeanette": "Джанетт", "joan": "Джоан", "joe": "Джо", "john": "Джон", "johnson": "Джонсон",
        "jones": "Джонс", "joseph": "Джозеф", "joshua": "Джошуа", "josé": "Хосе", "kapu": "Капу",
        "kathleen": "Кэтлин", "kathryn": "Кэтрин", "kimbrough": "Кимбро", "kjell": "Челл",
        "koch": "Кук", "kuipers": "Кёйперс", "kutryk": "Кутрик", "laliberté": "Лалиберте",
        "lindenburger": "Линденбергер", "lisa": "Лиза", "love": "Лав", "lu": "Лу", "luca": "Лука",
        "luke": "Люк", "léopold": "Леопольд", "lópez": "Лопес", "maclean": "Маклейн",
        "magnus": "Магнус", "marcus": "Маркус", "mary": "Мэри", "mastracchio": "Мастраккио",
        "matthew": "Мэттью", "maurer": "Маурер", "mcarthur": "Макартур", "mcclain": "Макклейн",
        "meir": "Меир", "michael": "Майкл", "mogensen": "Могенсен", "muszaphar": "Музафар",
        "nancy": "Нэнси", "nicholas": "Николас", "nichole": "Николь", "nicole": "Николь",
        "noriega": "Норьега", "nowak": "Новак", "nyberg": "Найберг", "o'hara": "О'Хара",
        "ochoa": "Очоа", "oefelein": "Офелейн", "pam": "Пэм", "pat": "Пэт", "payette": "Пайетт",
        "peggy": "Пегги", "perrin": "Перрен", "pesquet": "Песке", "piper": "Пайпер",
        "randolph": "Рэндольф", "randy": "Рэнди", "rayyanah": "Райяна", "reid": "Рид",
        "reilly": "Рейли", "reisman": "Райзман", "reiter": "Райтер", "rominger": "Ромингер",
        "ronald": "Рональд", "rubins": "Рубинс", "rubio": "Рубио", "saint": "Сен", "sandy": "Сэнди",
        "schlegel": "Шлегель", "shepherd": "Шеперд", "shubhanshu": "Шубханшу", "shukla": "Шукла",
        "shukor": "Шукор", "shuttleworth": "Шаттлворт", "simonyi": "Симони", "so": "Со",
        "stan": "Стэн", "stanley": "Стэнли", "stephen": "Стивен", "steve": "Стив",
        "steven": "Стивен", "stibbe": "Стиббе", "sturckow": "Стеркоу", "sultan": "Султан",
        "suni": "Суни", "sunita": "Сунита", "susan": "Сьюзан", "swanson": "Свонсон",
        "sławosz": "Славош", "tammy": "Тэмми", "thirsk": "Тирск", "tracy": "Трейси",
        "umberto": "Умберто", "uznański": "Узнаньский", "vande": "Ванде", "villadei": "Вилладеи",
        "walheim": "Уолхейм", "walker": "Уокер", "walter": "Уолтер", "walz": "Уолз",
        "wandt": "Вандт", "warren": "Уоррен", "watkins": "Уоткинс", "weber": "Уэбер",
        "wendy": "Уэнди", "wetherbee": "Уэзерби", "william": "Уильям", "williams": "Уильямс",
        "wilmore": "Уилмор", "winne": "Винне", "wiseman": "Уайсман", "wisoff": "Уайзофф",
        "wiśniewski": "Вишневский", "wolf": "Вулф", "woody": "Вуди", "yeon": "Ён", "yi": "Ли",
    }
)  # fmt: skip

# The same letters, where people of a country speak them otherwise.
SPOKEN_IN: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "BE": {"frank": "Франк"},
        "CA": {"guy": "Ги", "julie": "Жюли"},
        "FR": {"thomas": "Тома"},
        "IT": {"walter": "Вальтер"},
    }
)
