"""`python -m vetting.redaction.needs`: keep what the rules need, after one of them or the models' sentences changed."""

import sys
from importlib.resources import files
from pathlib import Path

from vetting.redaction.needs.kept import FILE, as_text
from vetting.redaction.recognizers import every_rule


def main() -> int:
    text = as_text(every_rule())
    Path(str(files(__package__) / FILE)).write_text(text, "utf-8")
    sys.stdout.write(f"What {len(text.splitlines()) - 2} patterns need is kept.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
