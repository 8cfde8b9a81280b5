"""What the words around a group say of it, by the lists."""

from collections.abc import Sequence

from vetting.redaction.phrases import Heard, bare, voice, word_lists

_LEADS = 4


def heard(sentence: Sequence[str], *, own_words: bool) -> list[Heard]:
    """The listed phrases in the words, none within another: "stop hating _" is not "hating _"."""
    line = f" {' '.join(bare(sentence))} "
    found = voice(own_words=own_words).phrases.found(line)
    if len(found) > 1:
        found.sort(key=lambda each: (each[0], -each[1]))
    kept: dict[str, Heard] = {}
    reach = 0
    for _, end, phrase in found:
        if end > reach:
            kept[phrase.phrase] = phrase
            reach = end
    return list(kept.values())


def is_own(before: Sequence[str], *, own_words: bool) -> bool:
    """Whether the words lead up to what is the writer's, or somebody's who is close: "as a proud", "my"."""
    at, between = voice(own_words=own_words), word_lists().between
    for end in range(len(before), max(0, len(before) - _LEADS), -1):
        last = before[end - 1]
        if last in at.ends and any(" ".join(before[max(0, end - size) : end]) in at.leads for size in (1, 2, 3)):
            return not _likened(before[:end])
        if last not in between:
            return False
    return False


def _likened(lead: Sequence[str]) -> bool:
    """Whether the words lead to a comparison: "as useless as a"."""
    return list(lead[-4:-3]) == ["as"] and lead[-2] == "as"
