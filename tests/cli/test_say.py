"""What is printed, on a terminal and elsewhere."""

from io import StringIO

import pytest

from vetting.cli import say


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    shown = Terminal()
    monkeypatch.setattr("sys.stdout", shown)
    return shown


def test_rows_are_lines_parted_by_tabs(capsys):
    say.table(("A", "B"), [("[bold]1[/bold]", "2")])
    assert capsys.readouterr().out == "[bold]1[/bold]\t2\n"


def test_on_a_terminal_columns_have_heads(terminal):
    say.table(("First", "Second"), [("one", "two")])
    shown = terminal.getvalue()
    assert "First" in shown
    assert "two" in shown


def test_progress_is_a_line_per_quarter(capsys):
    with say.progress("Seeding") as share:
        for count in range(9):
            share(count / 8)
    assert capsys.readouterr().out.splitlines() == [f"Seeding: {each} %" for each in (0, 25, 50, 75, 100)]


def test_on_a_terminal_progress_is_a_bar(terminal):
    with say.progress("Seeding") as share:
        share(1.0)
    assert "100%" in terminal.getvalue()
