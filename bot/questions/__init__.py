"""What can be asked, how it is read and what the answers hold: a folder each family.

Pure: the manifest and ``now`` are arguments. Answers hold values, not sentences. Every module
of a family's folder is imported here, and makes known what it has; its pictures are imported
when one is asked for.
"""

from importlib import import_module
from pkgutil import iter_modules

# In the order in which help shows them; others follow, and help itself is last.
_FIRST = ("crew", "missions", "people", "expeditions", "guarantee", "cooperation")


def _families() -> list[str]:
    found = [module.name for module in iter_modules(__path__) if module.ispkg]
    order = {name: place for place, name in enumerate(_FIRST)}
    return sorted(found, key=lambda name: (order.get(name, len(order)), name == "help", name))


for _family in _families():
    _package = import_module(f"{__name__}.{_family}")
    for _module in iter_modules(_package.__path__):
        if _module.name.startswith("picture"):
            continue
        import_module(f"{_package.__name__}.{_module.name}")
