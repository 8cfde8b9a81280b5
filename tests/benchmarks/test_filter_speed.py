"""The filter's speed on posts, beside stock Presidio with the same words as deny-lists."""

import json
import time
from importlib.resources import files
from itertools import islice
from pathlib import Path

from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from vetting.redaction.engine import find
from vetting.redaction.entries import Kind, entries, texts

GOLD = Path(__file__).parent.parent / "redaction" / "gold"
LINES = [line for name in ("self_pos", "self_neg") for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()]
POSTS = [json.loads(line)["text"] for line in LINES]


def stock():
    """One deny-list per class, through the same engine without tokens."""
    words = {}
    for name, text in texts(files("vetting.redaction") / "lexicons" / "terms"):
        for entry in entries(name, text):
            if entry.kind in (Kind.GROUP, Kind.TRAIT, Kind.SLUR) and entry.term.isascii():
                words.setdefault(entry.protected_class.value, []).append(entry.term)
    engine = NoOpNlpEngine(models=[{"lang_code": "en", "model_name": "none"}])
    engine.load()
    recognizers = [PatternRecognizer(supported_entity=name, deny_list=listed) for name, listed in words.items()]
    registry = RecognizerRegistry(recognizers=recognizers, supported_languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])


def characters_per_second(read, posts):
    read(posts[0])
    start = time.process_time()
    for post in posts:
        read(post)
    return sum(map(len, posts)) / (time.process_time() - start)


def test_ours_is_at_least_ten_times_as_fast_as_deny_lists(capsys):
    analyzer = stock()
    ours = characters_per_second(find, POSTS * 5)
    theirs = characters_per_second(lambda post: analyzer.analyze(post, language="en"), list(islice(POSTS, 40)))
    with capsys.disabled():
        print(f"\nfilter {ours / 1e6:.2f} M characters/s, deny-lists {theirs / 1e6:.3f} M, ratio {ours / theirs:.0f}")  # noqa: T201
    assert ours / theirs >= 10


def test_a_long_text_is_read_without_a_quadratic_step(capsys):
    megabyte = "\n".join(POSTS * 40)[:1_000_000]
    one = characters_per_second(find, [megabyte])
    three = characters_per_second(find, [megabyte * 3])
    with capsys.disabled():
        print(f"\n1 MB at {one / 1e6:.2f} M characters/s, 3 MB at {three / 1e6:.2f} M")  # noqa: T201
    assert three > one / 2
