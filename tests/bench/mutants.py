"""Changes single operators of compare and sees whether its own tests notice.

    PYTHONPATH=$PWD python tests/bench/mutants.py [--seed 57] [--count 240] [--modules agree,series,...] [--only NAME]

The tests are collected once, and once it is seen which test calls which function. Every mutant is a process forked
then, in which one function has other code, and runs those of tests/compare (which need no database) that call it until
one fails. What is run by importing the module is changed in a process of its own. Prints each survivor with its name;
those of EQUIVALENT are not tried.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPARE, TESTS = ROOT / "monitor" / "compare", ROOT / "tests" / "compare"
OPTIONS = ["-x", "-q", "-p", "no:cacheprovider", "--no-header", "--rootdir", str(ROOT)]
_OUT = os.dup(1)
MODULES = tuple(sorted(path.stem for path in COMPARE.glob("*.py") if path.stem != "__init__"))
#: Processor seconds that the tests may take: several times what they do.
SECONDS = 20
_BESIDE = "book: if (bucket.place, period) in times or bucket in targets or (not period and bucket in undated): "
_MADE_LATER = "a point that is not made with the others at once is made when somebody asks for it"
_TIMES = "no two statements of one point have the same place in time, and one that is itself agrees with itself"
_ENDLESS = "figures that are open at an end are compared by precision first: theirs is infinite, and no other one's is"
_ASKED = "what is not counted at once is counted when somebody asks for it"
_SHOWN = "how an object looks in a debugger is asked by nobody"
_LENGTHS = "both are as long as each other: one was made from the other"
_SET = "the field is set before anybody asks for it"
_ALONE = "a dispute of one side is none"
_SAME = "what is read once more from the archive, or written there once more, is what it was"
_CELL = 'if key.period and key.bucket.family == "level" and ("" in series.cells or "" in series.sealed)::'
_STATES = "states=tuple((cell_name(cell.key), own) for cell, own in zip(cells, states, strict=True)),: True to False"
_TOGETHER = "return any(days_apart(m, first) <= APART_DAYS for m in earlier.members if m.order <= first.order)"
_DAYS = "() if cluster.members[0].day >= last else tuple(member.day for member in cluster.members),: GtE to Gt"
#: Mutants that change nothing that can be seen: module, line and what was done, each with the reason.
EQUIVALENT: dict[str, str] = {
    **dict.fromkeys([_BESIDE + what for what in ("Or to And", "And to Or", "In to NotIn", "without not")], _MADE_LATER),
    "standing: older = statement.order < change.order and statement.key not in settled.fates: Lt to LtE": _TIMES,
    "standing: if statement.order >= change.order or statement.key in settled.fates or agrees(statement, change):: "
    "GtE to Gt": _TIMES,
    "standing: if gone.order <= statement.order < fate.by.order and agrees(statement, gone):: Lt to LtE": _TIMES,
    "standing: if gone.order <= statement.order < fate.by.order and agrees(statement, gone):: LtE to Lt": _TIMES,
    "state: if fate and fate.by and statement.order < fate.by.order and agrees(statement, gone):: Lt to LtE": _TIMES,
    "extend: if statement.dateless or view.latest is None or statement.order <= view.latest:: LtE to Lt": _TIMES,
    "target: if new is not None and new.target and max(m.order for m in level.members) < "
    "min(m.order for m in target.members):: Lt to LtE": _TIMES,
    f"undated: {_TOGETHER}: LtE to Lt": _TIMES,
    "standing: return (statement.resolution, _PLAINNESS.get(statement.quantity.comparator, 4), statement.order): "
    "4 to 5": _ENDLESS,
    "standing: _PLAINNESS = {Comparator.EQ: 0, Comparator.APPROX: 1, Comparator.LT: 2, Comparator.GT: 2, "
    "Comparator.RANGE: 3}: 3 to 4": _ENDLESS,
    "guard: if ignored & cell.live.keys():: BitAnd to BitOr": "a state without what it does not have is the state",
    "guard: if statement.quantity.value < 0:: Lt to LtE": "zero with either sign is zero",
    "extend: if all(known):: condition negated": _ASKED,
    "extend: if all(known):: all to any": _ASKED,
    "book: book: Book = field(repr=False): False to True": _SHOWN,
    "cell: siblings: Series | None = field(default=None, repr=False): False to True": _SHOWN,
    "agree: return all(_rounds_to(x, y) for x, y in zip(a, b, strict=True)): True to False": _LENGTHS,
    "image: return tuple(made(one, item) for one, item in zip(kinds, value, strict=True)): True to False": _LENGTHS,
    "keep: *(kept_cell(cell, self._rules, own) for cell, own in zip(cells, states, strict=True)),: "
    "True to False": _LENGTHS,
    "keep: kept=(*(kept_cell(cell, rules, own) for cell, own in zip(cells, states, strict=True)), *series),: "
    "True to False": _LENGTHS,
    f"keep: {_STATES}": _LENGTHS,
    "undated: arenas = [found.arena(facet, near[-1]) for facet, near in zip(stated, beside, strict=True) if near]: "
    "True to False": _LENGTHS,
    "pages: complete: bool = False: False to True": _SET,
    "pages: teaser: bool = True: True to False": _SET,
    "intake: vouched: Callable[[str], bool] = lambda _: False: False to True": _SET,
    "intake: held: Callable[[str], bool] = lambda _: False: False to True": _SET,
    "book: if period not in series.cells and period not in series.sealed:: And to Or": _SAME,
    f"book: {_CELL} And to Or": _SAME,
    "guard: near = _candidates(standing, statement) or list(islice(_neighbours(statement, book, rules, slip=True), "
    "1)): True to False": "a gist only spares making a point that is no slip away",
    "state: if len(own) > 1:: Gt to GtE": _ALONE,
    "state: if unstated and len(sides) > 1:: Gt to GtE": _ALONE,
    "state: unsettled: bool = False: False to True": "a state that is not extended is made anew: it is the same one",
    "statement: made = statement_of(observation, whole, figure.quantity, source, rules, prior=False, bracket=False): "
    "False to True": "a part never stands: neither its key nor whether it was before is asked",
    "progress: return exact.quantize(Decimal(1).scaleb(exact.adjusted() - 2)): 1 to 2": (
        "of what a number is rounded to only the place counts"
    ),
    f"cell: {_DAYS}": "from the last day of a period on nothing that is said moves the day that it speaks of",
}

_COMPARES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}  # fmt: skip
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutant:
    """`name` says where and what: module:line.column what."""

    module: str
    name: str
    index: int
    #: The same whatever stands above it in the file.
    lasting: str

    @property
    def source(self) -> str:
        tree = ast.parse((COMPARE / f"{self.module}.py").read_text())
        _, _, change = list(_changes(tree))[self.index]
        change()
        return ast.unparse(ast.fix_missing_locations(tree))


def mutants(module: str) -> Iterator[Mutant]:
    """All of one module."""
    text = (COMPARE / f"{module}.py").read_text()
    lines = text.splitlines()
    for index, (node, what, _) in enumerate(_changes(ast.parse(text))):
        lasting = f"{module}: {lines[node.lineno - 1].strip()}: {what}"
        yield Mutant(module, f"{module}:{node.lineno}.{node.col_offset} {what}", index, lasting)


def _changes(tree: ast.Module) -> Iterator[tuple[Any, str, Any]]:
    for node in _code(tree):
        if isinstance(node, ast.Compare):
            for place, operator in enumerate(node.ops):
                other = _COMPARES[type(operator)]
                name = f"{type(operator).__name__} to {other.__name__}"
                yield node, name, lambda n=node, p=place, o=other: n.ops.__setitem__(p, o())
        elif isinstance(node, ast.BoolOp):
            op = ast.Or if isinstance(node.op, ast.And) else ast.And
            yield node, f"{type(node.op).__name__} to {op.__name__}", lambda n=node, o=op: setattr(n, "op", o())
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, "without not", lambda n=node: (setattr(n, "op", ast.Not()), _wrap(n))
        elif isinstance(node, (ast.If, ast.IfExp)):
            yield node, "condition negated", lambda n=node: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test))
        elif isinstance(node, ast.BinOp) and type(node.op) in _SUMS:
            swap = _SUMS[type(node.op)]
            yield node, f"{type(node.op).__name__} to {swap.__name__}", lambda n=node, o=swap: setattr(n, "op", o())
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            yield node, f"{node.value} to {not node.value}", lambda n=node: setattr(n, "value", not n.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, int):
            yield node, f"{node.value} to {node.value + 1}", lambda n=node: setattr(n, "value", n.value + 1)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
            into = _CALLS[node.func.id]
            yield node, f"{node.func.id} to {into}", lambda n=node, o=into: setattr(n.func, "id", o)


def _wrap(node: ast.UnaryOp) -> None:
    node.operand = ast.UnaryOp(ast.Not(), node.operand)


def _code(tree: ast.AST) -> Iterator[Any]:
    """Nodes that run: no annotations, no imports, no decorators, no asserts."""
    for name, value in ast.iter_fields(tree):
        if name in {"annotation", "returns", "decorator_list", "type_params"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, (ast.Import, ast.ImportFrom, ast.Assert)):
                yield child
                yield from _code(child)


def patched(mutant: Mutant) -> list[str]:
    """Gives the functions of the imported module the code of the mutant. Returns their names: none where it changes
    no function."""
    path = COMPARE / f"{mutant.module}.py"
    changed = compile(mutant.source, str(path), "exec")
    plain = compile(ast.unparse(ast.parse(path.read_text())), str(path), "exec")
    return _take(vars(sys.modules[f"monitor.compare.{mutant.module}"]), changed, plain)


def _take(names: Mapping[str, Any], changed: CodeType, plain: CodeType) -> list[str]:
    """Follows the code of a module or a class into its functions; only what differs is taken."""
    found: list[str] = []
    for one, other in zip(_inner(changed), _inner(plain), strict=True):
        if one == other or one.co_name not in names:
            continue
        held = names[one.co_name]
        if isinstance(held, type):
            found += _take(vars(held), one, other)
            continue
        for get in ("fget", "func", "__func__", "__wrapped__"):
            held = getattr(held, get, None) or held
        held.__code__ = one
        found.append(one.co_qualname)
    return found


def _inner(code: CodeType) -> list[CodeType]:
    return [constant for constant in code.co_consts if isinstance(constant, CodeType)]


class Hunt:
    """A plugin of pytest that, in place of running the tests once, runs them against every mutant."""

    def __init__(self, chosen: Sequence[Mutant]) -> None:
        self.chosen = chosen
        self.survivors: list[str] = []
        self.sound = False
        #: The tests that call a function, by its module and name.
        self._callers: dict[str, list[int]] = {}

    def pytest_runtestloop(self, session: Any) -> bool:
        with tempfile.NamedTemporaryFile() as seen:
            self.sound = not _fails_apart(lambda: self._watched(session, Path(seen.name)), 10 * SECONDS)
            self._callers = json.loads(Path(seen.name).read_text() or "{}")
        for number, mutant in enumerate(self.chosen if self.sound else (), 1):
            if not _fails_apart(lambda: self._failed(session, mutant)):  # noqa: B023 - called at once
                self.survivors.append(mutant.name)
                os.write(_OUT, f"{number}/{len(self.chosen)} survived: {mutant.name}\n".encode())
        return True

    def _watched(self, session: Any, seen: Path) -> int:
        """Runs all tests as the code is and writes down who calls what."""
        callers: dict[str, set[int]] = {}
        for number, item in enumerate(session.items):
            _forget()
            codes: set[CodeType] = set()
            sys.setprofile(lambda frame, *_: codes.add(frame.f_code))  # noqa: B023 - called at once
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            sys.setprofile(None)
            for code in codes:
                callers.setdefault(_called(code), set()).add(number)
        seen.write_text(json.dumps({name: sorted(found) for name, found in callers.items()}))
        return int(session.testsfailed > 0)

    def _failed(self, session: Any, mutant: Mutant) -> int:
        changed = patched(mutant)
        if not changed:
            return int(_fails_when_imported(mutant))
        callers = {number for name in changed for number in self._callers.get(f"{mutant.module}.{name}", ())}
        for number in sorted(callers):
            item = session.items[number]
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if session.testsfailed:
                return 1
        return 0


@cache
def _called(code: CodeType) -> str:
    """The function that code belongs to, with its module; those of other packages are one."""
    path = Path(code.co_filename)
    return f"{path.stem}.{code.co_qualname.partition('.<locals>')[0]}" if path.parent == COMPARE else ""


def _forget() -> None:
    """What a test reckoned is reckoned again by the next one."""
    for name, module in list(sys.modules.items()):
        for held in vars(module).values() if name.startswith("monitor.compare") else ():
            if hasattr(held, "cache_clear"):
                held.cache_clear()


def _fails_apart(work: Callable[[], int], seconds: int = SECONDS) -> bool:
    """Whether the work fails in a process of its own, or takes longer."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os._exit(work())
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


_IMPORTING = """
import importlib.abc, importlib.util, sys, pytest
name, path, source = {name!r}, {path!r}, {source!r}
class Swap(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, wanted, *_):
        return importlib.util.spec_from_loader(name, self, origin=path) if wanted == name else None
    def exec_module(self, module):
        exec(compile(source, path, "exec"), vars(module))
sys.meta_path.insert(0, Swap())
sys.exit(pytest.main({arguments!r}))
"""


def _fails_when_imported(mutant: Mutant) -> bool:
    """Whether a test fails where the module is imported as the mutant."""
    script = _IMPORTING.format(
        name=f"monitor.compare.{mutant.module}",
        path=str(COMPARE / f"{mutant.module}.py"),
        source=mutant.source,
        arguments=[*OPTIONS, str(TESTS)],
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, cwd=ROOT)
    return done.returncode != 0


def main() -> int:
    """Prints the survivors and the share that was killed; status 1 below nine in ten."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=57)
    parser.add_argument("--count", type=int, default=240)
    parser.add_argument("--modules", default=",".join(MODULES))
    parser.add_argument("--only", help="the mutants whose name begins so")
    wanted = parser.parse_args()
    found = [mutant for module in wanted.modules.split(",") for mutant in mutants(module)]
    if wanted.only:
        chosen = [mutant for mutant in found if mutant.name.startswith(wanted.only)]
    else:
        chosen = random.Random(wanted.seed).sample(found, min(wanted.count, len(found)))
    chosen = sorted((mutant for mutant in chosen if mutant.lasting not in EQUIVALENT), key=lambda m: m.name)
    hunt = Hunt(chosen)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    pytest.main([*OPTIONS, str(TESTS)], plugins=[hunt])
    os.dup2(_OUT, 1)
    if not hunt.sound:
        print("the tests fail without a mutant: nothing can be said")
        return 2
    share = 1 - len(hunt.survivors) / len(chosen)
    print(f"seed {wanted.seed}: {len(chosen)} of {len(found)} mutants, {share:.1%} killed")
    return int(share < 0.9)


if __name__ == "__main__":
    sys.exit(main())
