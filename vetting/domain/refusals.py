"""Why a deed is not done: a code for the ledger and a sentence for the person."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A deed that the law or its input forbids; nothing of it has happened.

    `code` goes to the ledger and never holds input; `sentence` tells the person what to do;
    `field` names the form field that is wrong, where one is.
    """

    def __init__(self, code: str, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.field = field


class Changed(Refused):
    """What the person saw is no longer what is stored (409); the sentence names the change."""


class Unknown(Refused):
    """Nothing here under that id for this person (404): foreign and missing ids are answered alike."""

    def __init__(self) -> None:
        super().__init__("unknown", "There is nothing here under that address.")


class Damaged(Refused):
    """What is stored is not what was sealed (500); it is not shown."""
