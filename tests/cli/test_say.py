"""What is printed, on a terminal and elsewhere."""

from contextlib import redirect_stdout
from io import StringIO

from vetting.cli import say


class Terminal(StringIO):
    def isatty(self):
        return True


def terminal():
    """Within the test itself: pytest puts its own stream there after every fixture."""
    return redirect_stdout(Terminal())


def test_rows_are_lines_parted_by_tabs(capsys):
    say.table(("A", "B"), [("[bold]1[/bold]", "2")])
    assert capsys.readouterr().out == "[bold]1[/bold]\t2\n"


def test_on_a_terminal_columns_have_heads():
    with terminal() as shown:
        say.table(("First", "Second"), [("one", "two")])
    assert "First" in shown.getvalue()
    assert "two" in shown.getvalue()


def test_progress_is_a_line_per_quarter(capsys):
    with say.progress("Seeding") as share:
        for count in range(9):
            share(count / 8)
    assert capsys.readouterr().out.splitlines() == [f"Seeding: {each} %" for each in (0, 25, 50, 75, 100)]


def test_on_a_terminal_progress_is_a_bar():
    with terminal() as shown, say.progress("Seeding") as share:
        share(1.0)
    assert "100%" in shown.getvalue()
