"""Changes single operators of compare and sees whether its own tests notice.

    PYTHONPATH=$PWD python tests/bench/mutants.py [--seed 57] [--count 240] [--modules agree,series,...] [--only NAME]

Every mutant is a process that was forked with everything but compare imported and runs tests/compare, which need no
database, until one fails. Prints each survivor with its name; names in EQUIVALENT are no survivors.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMPARE = ROOT / "monitor" / "compare"
MODULES = tuple(sorted(path.stem for path in COMPARE.glob("*.py") if path.stem != "__init__"))
#: Processor seconds that the tests may take: several times what they do.
SECONDS = 20
#: Mutants that change nothing that can be seen, each with the reason.
EQUIVALENT: dict[str, str] = {}

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

    @property
    def source(self) -> str:
        tree = ast.parse((COMPARE / f"{self.module}.py").read_text())
        _, _, change = list(_changes(tree))[self.index]
        change()
        return ast.unparse(ast.fix_missing_locations(tree))


def mutants(module: str) -> Iterator[Mutant]:
    """All of one module."""
    for index, (node, what, _) in enumerate(_changes(ast.parse((COMPARE / f"{module}.py").read_text()))):
        yield Mutant(module, f"{module}:{node.lineno}.{node.col_offset} {what}", index)


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


class _Swap(MetaPathFinder, Loader):
    """Gives one module another source."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != f"monitor.compare.{self._mutant.module}":
            return None
        return spec_from_loader(name, self, origin=str(COMPARE / f"{self._mutant.module}.py"))

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._mutant.source, str(module.__spec__.origin if module.__spec__ else ""), "exec"), vars(module))


def killed(mutant: Mutant | None) -> bool:
    """Whether a test fails, in a process of its own; None: the code as it is."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os._exit(_tested(mutant))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def _tested(mutant: Mutant | None) -> int:
    import pytest

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    if mutant:
        sys.meta_path.insert(0, _Swap(mutant))
    plain = ["-x", "-q", "-p", "no:cacheprovider", "--no-header", "--rootdir", str(ROOT)]
    # What the parent has imported cannot have its asserts rewritten any more.
    quiet = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*plain, *quiet, str(ROOT / "tests/compare")]))


def main() -> int:
    """Prints the survivors and the share that was killed; status 1 below nine in ten."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=57)
    parser.add_argument("--count", type=int, default=240)
    parser.add_argument("--modules", default=",".join(MODULES))
    parser.add_argument("--only", help="the mutants whose name begins so")
    wanted = parser.parse_args()
    for path in (ROOT, ROOT / "tests", ROOT / "tests/compare"):
        sys.path.insert(0, str(path))
    import pytest  # noqa: F401

    import monitor.domain.ledger  # noqa: F401
    import storage  # noqa: F401

    found = [mutant for module in wanted.modules.split(",") for mutant in mutants(module)]
    if wanted.only:
        chosen = [mutant for mutant in found if mutant.name.startswith(wanted.only)]
    else:
        chosen = random.Random(wanted.seed).sample(found, min(wanted.count, len(found)))
    chosen = [mutant for mutant in chosen if mutant.name not in EQUIVALENT]
    loaded = [name for name in sys.modules if name.startswith("monitor.compare")]
    assert not loaded, loaded
    if killed(None):
        print("the tests fail without a mutant: nothing can be said")
        return 2
    survivors = []
    for number, mutant in enumerate(sorted(chosen, key=lambda m: m.name), 1):
        if not killed(mutant):
            survivors.append(mutant.name)
            print(f"{number}/{len(chosen)} survived: {mutant.name}", flush=True)
    share = 1 - len(survivors) / len(chosen)
    print(f"seed {wanted.seed}: {len(chosen)} of {len(found)} mutants, {share:.1%} killed")
    return int(share < 0.9)


if __name__ == "__main__":
    sys.exit(main())
