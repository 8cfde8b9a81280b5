"""What one recognizer finds in a text."""

from vetting.redaction import suggest


def words_of(text, protected_class):
    return [s.words for s in suggest(text).suggestions if s.protected_class is protected_class]
