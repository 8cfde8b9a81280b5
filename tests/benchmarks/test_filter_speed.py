"""The filter's speed on posts, beside stock Presidio with the same words as deny-lists and beside bare Aho-Corasick."""

import gc
import json
import os
import time
from importlib.resources import files
from pathlib import Path

import pytest
from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from vetting.redaction import suggest, suggest_all
from vetting.redaction.entries import Kind, entries, texts
from vetting.redaction.lexicon import lexicon

GOLD = Path(__file__).parent.parent / "redaction" / "gold"
LINES = [line for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
POSTS = [json.loads(line)["text"] for line in LINES if "spans" in line]
MEGABYTE = ("\n".join(POSTS) * (1_000_000 // sum(map(len, POSTS)) + 1))[:1_000_000]
ADVERSARIAL = {
    "one letter": "a",
    "escapes": "&amp;",
    "halves of escapes": "&#",
    "dotted words": "m.u.s.l.i.m. ",
    "leet": "m1a2",
    "capitals inside": "MuslimBlack",
    "drawn out": "aaab",
    "stacked marks": "M\u0321\u0322u\u0334",
    "flags": "\U0001f1fa",
    "pronouns": "he/she/",
    "scripture": "john 3:16 ",
    "hostility": "hate muslims ",
    "run together": "#blackmuslimwomen",
    "ages": "twenty one years old ",
}


def stock():
    """One deny-list per class, through the same engine without tokens."""
    words = {}
    for name, text in texts(files("vetting.redaction") / "lexicons" / "terms"):
        for term, entry in entries(name, text):
            if entry.kind in (Kind.GROUP, Kind.TRAIT, Kind.SLUR) and term.isascii():
                words.setdefault(entry.protected_class.value, []).append(term)
    engine = NoOpNlpEngine(models=[{"lang_code": "en", "model_name": "none"}])
    engine.load()
    recognizers = [PatternRecognizer(supported_entity=name, deny_list=listed) for name, listed in words.items()]
    registry = RecognizerRegistry(recognizers=recognizers, supported_languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])


def speed(read, amount):
    """Bytes per second of processor time, the best of three."""
    best = None
    for _ in range(3):
        start = time.process_time()
        read()
        spent = time.process_time() - start
        best = spent if best is None else min(best, spent)
    return amount / best


@pytest.fixture(scope="module", autouse=True)
def warm():
    suggest("warm")


def test_ours_is_at_least_ten_times_as_fast_as_deny_lists(say):
    analyzer = stock()
    posts, few = POSTS * 5, POSTS[:40]
    ours = speed(lambda: suggest_all(posts), sum(len(post.encode()) for post in posts))
    alone = speed(lambda: [suggest(post) for post in posts], sum(len(post.encode()) for post in posts))
    theirs = speed(lambda: [analyzer.analyze(post, language="en") for post in few], sum(map(len, few)))
    folded = [f" {post.lower()} " for post in posts]
    bare = speed(lambda: [lexicon().automaton.found(post) for post in folded], sum(map(len, folded)))
    say(
        f"filter {ours / 1e6:.2f} MB/s, one post a call {alone / 1e6:.2f}, deny-lists {theirs / 1e6:.3f}, "
        f"Aho-Corasick alone {bare / 1e6:.0f}; {ours / theirs:.0f} times the deny-lists"
    )
    assert ours / theirs >= 10


def test_a_long_text_is_read_without_a_quadratic_step(say):
    one = speed(lambda: suggest(MEGABYTE), 1_000_000)
    seven = speed(lambda: suggest(MEGABYTE * 7), 7_000_000)
    say(f"1 MB at {one / 1e6:.2f} MB/s; 7 MB in {7e6 / seven:.1f} s of one processor")
    assert seven > one / 2


def test_processors_share_a_long_text_at_little_cost(say):
    """By the clock it is as fast as the other processors are free; what is asserted is the work of all together."""
    alone, shared = (taken(lambda n=n: suggest_all([MEGABYTE * 7], processes=n)) for n in (1, os.cpu_count() or 1))
    say(f"7 MB by one processor in {alone[0]:.1f} s; by {os.cpu_count()} in {shared[0]:.1f} s")
    assert shared[1] < alone[1] * 1.3


def taken(work):
    """Seconds by the clock, and of all processors together."""
    clock, before = time.perf_counter(), os.times()
    work()
    spent = [now - then for now, then in zip(os.times()[:4], before[:4], strict=True)]
    return time.perf_counter() - clock, sum(spent)


@pytest.mark.parametrize("part", ADVERSARIAL.values(), ids=ADVERSARIAL.keys())
def test_no_text_makes_time_grow_faster_than_it_does(part, say):
    text = (part * (100_000 // len(part) + 1))[:100_000]
    once = speed(lambda: suggest(text), 100_000)
    four = speed(lambda: suggest(text * 4), 400_000)
    say(f"100 KB in {1e5 / once:.2f} s")
    assert four > once / 2


def test_nothing_of_a_text_is_kept(say):
    """Objects counted, not bytes: an allocator keeps pages."""
    words = [f"{POSTS[i % len(POSTS)]} {i}" for i in range(3_000)]
    suggest_all(words[:1_000])
    gc.collect()
    before = len(gc.get_objects())
    suggest_all(words)
    gc.collect()
    after = len(gc.get_objects())
    say(f"{after - before} objects more after 3,000 new texts")
    assert after - before < 100
