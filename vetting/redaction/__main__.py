"""`python -m vetting.redaction < post.txt`: redacted text; `--jsonl`: {"text"} lines in, {"spans"} lines out."""

import json
import sys
from typing import Any

from vetting.redaction import FilterFailed, redact, suggest_all

_CHUNK = 65_536


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--jsonl"]):
        sys.stderr.write('Usage: python -m vetting.redaction < post.txt, or --jsonl with one {"text": …} per line.\n')
        return 2
    try:
        return _lines() if arguments else _whole()
    except FilterFailed as failed:
        sys.stderr.write(f"{failed}\n")
        return 1


def _whole() -> int:
    try:
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as bad:
        sys.stderr.write(f"The text is not UTF-8 (byte {bad.start}). Save it as UTF-8 and try again.\n")
        return 2
    sys.stdout.buffer.write(redact(text).encode("utf-8", "replace"))
    return 0


def _lines() -> int:
    """Answers as soon as lines arrive, as many at once as have."""
    number, rest = 0, b""
    stream: Any = sys.stdin.buffer
    while chunk := stream.read1(_CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        if wrong := _answer(lines, number):
            return wrong
        number += len(lines)
    return _answer([rest], number) if rest.strip() else 0


def _answer(lines: list[bytes], before: int) -> int:
    texts = []
    for number, line in enumerate(lines, before + 1):
        try:
            texts.append(json.loads(line)["text"])
        except (ValueError, KeyError, TypeError):
            sys.stderr.write(f'Line {number} is not a JSON object with "text".\n')
            return 2
    for filtered in suggest_all(texts):
        spans = [[s.start, s.end, s.protected_class.value] for s in filtered.suggestions]
        sys.stdout.write(json.dumps({"spans": spans}) + "\n")
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
