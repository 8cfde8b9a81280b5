"""Seeding a world: every step through the doors, in the order of the times that the scenario names."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple, get_args

from vetting.domain.refusals import Unknown
from vetting.panel import deciding
from vetting.panel.door import By as PanelBy
from vetting.policy import plans
from vetting.scenario.cast import Cast
from vetting.scenario.format import DecisionPart, PlanPart, PositionPart, QuestionPart, Scenario, ScreeningPart, Until
from vetting.scenario.screening import Stepper
from vetting.storage import told
from vetting.vault import releases
from vetting.workflow import intake
from vetting.workflow.perform import By

Errands = Callable[[], None]
"""Does what waits in the outbox, and brings home what the panel wrote, as the worker would."""

UNTIL = get_args(Until)


class Step(NamedTuple):
    moment: datetime
    do: Callable[[datetime], None]


def play(cast: Cast, scenario: Scenario, errands: Errands, progress: Callable[[float], None] = lambda _: None) -> None:
    """Seed the world in both houses, one deed after the other as they would have happened."""
    begin = min(position.at for position in scenario.positions) - timedelta(days=1)
    with told(begin):
        cast.gather(scenario)
    with told(begin + timedelta(hours=1)):
        errands()
        cast.give_credentials(scenario)
    steps = sorted(_steps(cast, scenario), key=lambda step: step.moment)
    for count, step in enumerate(steps, 1):
        step.do(step.moment)
        with told(step.moment + timedelta(minutes=1)):
            errands()
        progress(count / len(steps))


def _steps(cast: Cast, scenario: Scenario) -> Iterator[Step]:
    for position in scenario.positions:
        yield Step(position.at, lambda moment, part=position: _open(cast, part, moment))  # type: ignore[misc]
        for plan in position.plans:
            yield Step(plan.at, lambda moment, key=position.key, part=plan: _publish(cast, key, part, moment))  # type: ignore[misc]
    for screening in scenario.screenings:
        yield from _road(cast, screening)


def _road(cast: Cast, part: ScreeningPart) -> Iterator[Step]:
    """The steps of one screening with their times, until the stage that the scenario names."""
    people = {key: By(account, fresh=True) for key, account in cast.accounts.items()}
    stepper = Stepper(cast.vault, part, positions=cast.positions, people=people, persons=cast.persons)
    yield Step(part.opened_at, stepper.open)
    moment, reached = part.opened_at, UNTIL.index(part.until)
    for stage, name, step in (
        ("searching", "searched_at", stepper.search),
        ("reviewing", "submitted_at", stepper.submit),
        ("settled", "reviewed_at", stepper.settle),
        ("replying", "finished_at", stepper.finish),
        ("approved", "replied_at", stepper.reply),
        ("approved", "approved_at", stepper.approve),
        ("released", "released_at", stepper.release),
    ):
        if UNTIL.index(stage) > reached:
            return
        moment = part.time(name, moment)
        yield Step(moment, step)
        if stage == "searching" and part.caught_up_at:
            moment = part.caught_up_at
            yield Step(moment, stepper.catch_up)
    for said in (part.question, part.decision):
        if said:
            yield Step(said.at, lambda _, said=said: _decide(cast, stepper.screening, said))  # type: ignore[misc]


def _open(cast: Cast, part: PositionPart, moment: datetime) -> None:
    with told(moment):
        id_ = intake.open_position(cast.vault, cast.by(part.by), part.title, part.pack, id=part.id)
        cast.positions[part.key] = id_
        for key in part.seats:
            intake.seat_panel(cast.vault, cast.by(part.by), id_, cast.persons[key])


def _publish(cast: Cast, key: str, part: PlanPart, moment: datetime) -> None:
    text = part.text or plans.dump(plans.samples()[part.sample])
    with told(moment):
        intake.draft_plan(cast.vault, cast.by(part.by), cast.positions[key], text)
        intake.publish_plan(cast.vault, cast.by(part.by), cast.positions[key])


def _decide(cast: Cast, screening: str, part: QuestionPart | DecisionPart) -> None:
    """What a decision maker did with the packet, in their own house."""
    with cast.vault.store.reading() as session:
        frozen = releases.released_packet(session, screening)
    if frozen is None:
        raise Unknown
    by = PanelBy(cast.panel_accounts[part.by], fresh=True)
    with told(part.at):
        deciding.read_packet(cast.panel, by, frozen.id)
        if isinstance(part, QuestionPart):
            deciding.ask(cast.panel, by, frozen.id, part.text, id=part.id)
            return
        deciding.acknowledge(cast.panel, by, frozen.id)
        deciding.record_decision(
            cast.panel,
            by,
            frozen.id,
            seen=frozen.digest,
            outcome=part.outcome,
            reasons=part.reasons,
            cites=part.cites,
            none=not part.cites,
            id=part.id,
        )
