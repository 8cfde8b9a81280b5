"""What a command answers when it cannot do what it was asked: an exit status and a sentence."""

WRONG_USE = {
    "SettingWrong", "StorageMissing", "KeyMissing", "KeysMissing", "ScenarioWrong", "WrongInstance", "WrongFile"
}  # fmt: skip
"""By name: looking a fault up imports nothing that the command did not need itself."""

PROBLEMS = {"Refused", "FilterFailed", "NotAReport", "RecordBroken", "PackWrong", "PlanWrong", "RenderFailed"}


class WrongFile(Exception):  # noqa: N818 - said to a person
    """A file that was named on the command line cannot be used."""


def answer(fault: Exception) -> tuple[int, str]:
    """Status and sentence; of an unexpected fault its kind and place only, for its words may hold raw text."""
    kinds = {kind.__name__ for kind in type(fault).__mro__}
    if kinds & WRONG_USE:
        return 2, str(fault)
    if kinds & PROBLEMS:
        return 1, str(fault)
    if kinds & {"SQLAlchemyError", "Error", "OSError"} and _full(fault):
        return 2, "There is no room left on the disk. Make room, then try again."
    if "SQLAlchemyError" in kinds:
        return 2, f"The database cannot be used ({type(fault).__name__}). See what is wrong with it: vetting doctor"
    if isinstance(fault, OSError) and fault.filename:
        return 2, f"{fault.filename}: {fault.strerror}."
    failed = f"The program failed: {type(fault).__name__} at {_where(fault)}."
    return 1, f"{failed} See what is wrong with it: vetting doctor"


def _full(fault: Exception) -> bool:
    from vetting.storage import full  # noqa: PLC0415 - see above

    return full(fault)


def _where(fault: Exception) -> str:
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "an unknown place"
