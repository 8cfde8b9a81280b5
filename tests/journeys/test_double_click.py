"""A button clicked twice by an unsteady hand: the person reads what the first click did."""


def test_two_clicks_open_one_position_and_say_so(as_person, demo):
    page = as_person("Cora Coleman")
    page.goto(demo.desks + "/intake/positions/new")
    page.get_by_label("Title").fill("Evidence technician")
    page.get_by_label("Policy").select_option("Model pack")
    page.get_by_role("button", name="Open the position").dblclick()
    page.get_by_text("The position is open. Draft its plan next.").wait_for()
    page.goto(demo.desks + "/intake/positions")
    assert page.get_by_role("link", name="Evidence technician").count() == 1


def test_a_form_that_was_refused_can_be_sent_again(as_person, demo):
    page = as_person("Cora Coleman")
    page.goto(demo.desks + "/intake/positions/new")
    page.get_by_role("button", name="Open the position").dblclick()
    page.get_by_role("link", name="Choose the policy.").wait_for()
    page.get_by_label("Title").fill("Court officer")
    page.get_by_label("Policy").select_option("Model pack")
    page.get_by_role("button", name="Open the position").click()
    page.get_by_text("The position is open. Draft its plan next.").wait_for()
