"""Letters to the candidate: which can be made now, those that were made, and their PDFs."""

from flask import Response, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import RadioField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.intake import desk
from vetting.desks.intake_screening import about
from vetting.domain.actions import Action
from vetting.domain.letters import LetterKind
from vetting.vault import people
from vetting.vault.screenings import Screening
from vetting.workflow.letters import letter_pdf, letters_shown, make_letter, offered

MADE = "The letter is being made. Look again in a moment, then print it and send it."


class NewLetter(FlaskForm):  # type: ignore[misc]  # untyped there
    kind = RadioField(
        "Which letter",
        choices={kind.value: kind.label for kind in LetterKind if kind is not LetterKind.ANSWER},
        validators=[InputRequired("Choose a letter.")],
    )


@desk.get("/screenings/<screening>/letters")
@duty(Action.SEE_INTAKE)
def letters(screening: str) -> ResponseReturnValue:
    return _letters(unseated(screening), NewLetter())


@desk.post("/screenings/<screening>/letters")
@duty(Action.MAKE_LETTER)
def write_letter(screening: str) -> ResponseReturnValue:
    found, form = screening_or_404(screening), NewLetter()
    return answered(
        form,
        lambda: make_letter(the_vault(), who(), screening, LetterKind(form.kind.data)),
        then=lambda _: url_for(".letters", screening=screening),
        said=MADE,
        again=lambda: _letters(found, form),
    )


@desk.get("/screenings/<screening>/letters/<letter>.pdf")
@duty(Action.SEE_INTAKE)
def letter(screening: str, letter: str) -> Response:
    """As it was read back; the file's name says the kind and nothing of the candidate."""
    kind, pdf = letter_pdf(reading(), the_vault(), unseated(screening), letter)
    answer = Response(pdf, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="letter-{kind}.pdf"'
    return answer


def unseated(screening: str) -> Screening:
    """The screening, for whoever does not sit on its panel: letters say what the panel is not told yet."""
    found = screening_or_404(screening)
    refused = refused_here(Action.MAKE_LETTER, found)
    if refused and refused.code == "seated":
        raise refused
    return found


def _letters(found: Screening, form: NewLetter) -> str:
    refused = refused_here(Action.MAKE_LETTER, found)
    kinds = [] if refused else offered(found)
    form.kind.data = form.kind.data or (kinds[0].value if kinds else None)
    form.kind.choices = {kind.value: kind.label for kind in kinds}
    return render_template(
        "intake/letters.html",
        **about(found),
        form=form,
        kinds=kinds,
        made=letters_shown(reading(), found.id),
        names=people.names(reading()),
        refused=refused,
    )
