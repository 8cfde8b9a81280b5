"""What a command answers when it cannot do what it was asked: an exit status and a sentence."""

from vetting.domain.refusals import Refused

WRONG_USE = {
    "SettingWrong", "StorageMissing", "KeyMissing", "KeysMissing", "ScenarioWrong", "WrongInstance", "WrongFile"
}  # fmt: skip
"""By name: looking a fault up imports nothing that the command did not need itself."""

PROBLEMS = {"FilterFailed", "NotAReport", "RecordBroken", "PackWrong", "PlanWrong", "RenderFailed"}


class WrongFile(Exception):  # noqa: N818 - said to a person
    """A file that was named on the command line cannot be used."""


def answer(fault: Exception) -> tuple[int, str]:
    """Status and sentence; of an unexpected fault its kind and place only, for its words may hold raw text."""
    kinds = {kind.__name__ for kind in type(fault).__mro__}
    if isinstance(fault, Refused):
        return 1, fault.sentence
    if kinds & WRONG_USE:
        return 2, str(fault)
    if kinds & PROBLEMS:
        return 1, str(fault)
    if "SQLAlchemyError" in kinds:
        return 2, f"The database cannot be used ({type(fault).__name__}). See what is wrong with it: vetting doctor"
    if isinstance(fault, OSError) and fault.filename:
        return 2, f"{fault.filename}: {fault.strerror}."
    failed = f"The program failed: {type(fault).__name__} at {_where(fault)}."
    return 1, f"{failed} See what is wrong with it: vetting doctor"


def _where(fault: Exception) -> str:
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "an unknown place"
