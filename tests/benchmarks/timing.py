"""How these benchmarks measure: by turns in one run, the least of each, so that a busy machine touches both alike."""

from collections.abc import Callable
from time import perf_counter, process_time
from typing import NamedTuple


class Took(NamedTuple):
    """Milliseconds: of this process's processor time, which other programs move little, and by the clock."""

    processor: float
    clock: float


def by_turns(*works: Callable[[], object], rounds: int = 5) -> list[Took]:
    """Each work's least times, after a first round that nobody counts."""
    for work in works:
        work()
    taken: list[list[Took]] = [[] for _ in works]
    for _ in range(rounds):
        for work, kept in zip(works, taken, strict=True):
            kept.append(_once(work))
    return [Took(min(each.processor for each in kept), min(each.clock for each in kept)) for kept in taken]


def _once(work: Callable[[], object]) -> Took:
    processor, clock = process_time(), perf_counter()
    work()
    return Took(1000 * (process_time() - processor), 1000 * (perf_counter() - clock))
