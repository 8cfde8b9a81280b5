"""How long a report takes to draw in its own process, and to read back."""

from tests.report.packets import drawn, many
from vetting.report import read_back, render

TEN = many(10)


def no_hits(_text):
    return []


def test_a_ten_finding_screening_is_rendered(benchmark):
    pdf = benchmark.pedantic(lambda: render(TEN, paper="letter"), rounds=3)
    assert pdf == drawn(TEN)
    assert benchmark.stats["min"] < 3


def test_a_ten_finding_report_is_read_back(benchmark):
    pdf = drawn(TEN)
    removed = [f"removed words {number}" for number in range(60)]
    found = benchmark.pedantic(lambda: read_back(pdf, TEN, removed=removed, hits=no_hits), rounds=3)
    assert found == []
    assert benchmark.stats["min"] < 2
