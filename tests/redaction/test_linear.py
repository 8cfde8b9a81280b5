"""A linear model learns from labelled lines, the same each time."""

import pytest

from vetting.redaction.linear import as_text, held_out, read_weights, retrain, starred, trained

DATA = [(i % 2 == 0, ["w x", "good" if i % 2 == 0 else "bad", f"n {i % 7}"]) for i in range(60)]


def test_it_learns_which_feature_tells():
    weights = trained(DATA, no_weighs=1, always="w ")
    assert weights["good"] > 0 > weights["bad"]


def test_the_same_lines_give_the_same_weights():
    assert trained(DATA, no_weighs=1, always="w ") == trained(DATA, no_weighs=1, always="w ")


def test_lines_that_were_left_out_are_told_apart():
    wrongly, rightly = held_out(DATA, sure=0.5, no_weighs=1, always="w ")
    assert (wrongly, rightly) == (0.0, 1.0)


def test_training_anew_says_what_it_is_worth_and_writes_the_weights(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("vetting.redaction.linear.files", lambda package: tmp_path / package)
    (tmp_path / "model").mkdir()
    assert retrain("model", iter(DATA), sure=0.5, no_weighs=1, always="w ") == 0
    assert "60 lines. Left out of the training: yes is said to 100.0% of yes and 0.0% of no." in capsys.readouterr().out
    assert read_weights(tmp_path / "model" / "weights.txt").weights["good"] > 0


def test_weights_are_read_back_as_they_were_written(tmp_path):
    file = tmp_path / "weights.txt"
    file.write_text(as_text({"good": 1.5, "w x": 0.0, "dust": 0.01}, always="w "))
    assert read_weights(file).weights == {"good": 150, "w x": 0}
    assert read_weights(file).probability(["good", "unknown"]) > 0.8


def test_other_weights_have_another_digest(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("good\t1\n")
    other.write_text("good\t2\n")
    assert read_weights(one).digest != read_weights(other).digest


@pytest.mark.parametrize("line", ["black ice", "+ no star", "* a *b* c", "- two *a* *b*"])
def test_a_line_that_cannot_be_learnt_is_named(tmp_path, line):
    (tmp_path / "x.txt").write_text(f"# comment\n{line}\n")
    with pytest.raises(ValueError, match=r"x.txt, line 2"):
        list(starred(tmp_path))


def test_a_line_is_parted_at_its_star(tmp_path):
    (tmp_path / "x.txt").write_text("- hit *black* ice\n")
    assert list(starred(tmp_path)) == [("-", "hit ", "black", " ice")]
