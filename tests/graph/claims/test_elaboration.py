"""A claim, and the same with phrases added."""

from __future__ import annotations

import pytest

from onrecord.graph.claims.comparison import Relation, told
from onrecord.graph.claims.elaboration import elaboration, lead
from onrecord.loaders.reader.networks.entailment import ENTAILING


@pytest.mark.parametrize(
    ("shorter", "longer", "added"),
    [
        ("The spillway gate failed.", "The spillway gate of the dam failed.", "of the dam"),
        ("The dam leaked at the gate.", "The Tarn dam leaked at the gate.", "Tarn"),
        ("The contract was signed.", "The contract was signed in May.", "in May"),
        ("The inspector closed the plant.", "The inspector closed the plant last Tuesday.", "last Tuesday"),
        ("The minister met Brandt.", "The minister met Brandt three times.", "three times"),
        ("The council banned fireworks.", "In March the council banned fireworks.", "In March"),
        ("Guards were paid in cash.", "Guards were paid in Selby in cash.", "in Selby"),
        ("The dam leaked", "The dam leaked … Nobody told us at the mill.", "Nobody told us at the mill."),
        ("Lund signed the waiver.", "Pieter Lund signed the waiver.", "Pieter"),
        (
            "A judge freed the editor.",
            "A judge freed the editor after two days in jail.",
            "after two days in jail",
        ),
    ],
)
def test_what_only_adds_a_phrase_is_the_same_claim(shorter: str, longer: str, added: str) -> None:
    found = elaboration(longer, shorter)
    assert found is not None
    assert found.same
    assert found.phrases == (added,)
    assert elaboration(shorter, longer) == found
    judged = told(shorter, longer, ENTAILING)
    assert judged.label is Relation.SAME
    assert f"adds “{added}”" in judged.why


def test_an_interrupted_quotation_leads_with_what_it_states_unless_it_takes_that_back() -> None:
    assert lead("The dam leaked. … Nobody told us.") == "The dam leaked"
    for whole in ("The dam leaked … That is a lie.", "The dam … Nobody told us.", "The dam leaked."):
        assert lead(whole) == whole


@pytest.mark.parametrize(
    ("claim", "another"),
    [
        ("The dam failed.", "The dam almost failed."),
        ("The union will strike.", "The union will strike if talks fail."),
        ("The crew will leave.", "The crew will leave in case of a storm."),
        ("The minister met him.", "The Deputy minister met him."),
        ("The house is old.", "The house is for sale."),
        ("The minister agreed.", "The minister agreed to sell the port."),
        ("The editor was arrested.", "The son of the editor was arrested."),
        ("Marta Ruel resigned.", "The sister of Marta Ruel resigned."),
        ("The plant is open.", "The plant is open only on paper."),
        ("The ship left the port.", "The ship left the port without its captain."),
        ("The bank paid.", "The bank paid nothing."),
        ("The dam failed.", "The dam failed."),
        ("The dam failed.", "Rain fell for days … The dam failed."),
        ("The dam failed.", "The dam failed … That is a lie."),
        ("The dam failed.", "The gate failed in May."),
    ],
)
def test_what_makes_another_statement_of_it_is_no_addition(claim: str, another: str) -> None:
    assert elaboration(claim, another) is None


@pytest.mark.parametrize(
    ("claim", "longer", "marked"),
    [
        ("The president resigned.", "The president of the club resigned.", True),
        ("The gate failed.", "The gate near the mill failed.", True),
        ("The board sold the crane.", "The board sold the crane of the port.", True),
        ("The board sold the crane.", "The board sold the crane to Velma Tugs.", True),
        ("The board sold the crane.", "The board sold the crane in secret.", False),
    ],
)
def test_what_tells_of_which_thing_a_claim_speaks_is_marked(claim: str, longer: str, *, marked: bool) -> None:
    found = elaboration(claim, longer)
    assert found is not None
    assert found.marked is marked


@pytest.mark.parametrize(
    ("claim", "narrower"),
    [
        ("No bridge was closed.", "No bridge was closed on Sunday."),
        ("All teachers were paid.", "All teachers in the north were paid."),
        ("The gate did not open.", "The gate did not open on Sunday."),
    ],
)
def test_what_narrows_a_denial_or_what_is_said_of_all_neither_repeats_nor_denies_it(
    claim: str, narrower: str
) -> None:
    found = elaboration(claim, narrower)
    assert found is not None
    assert not found.same
    assert told(claim, narrower, ENTAILING).label is not Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "contrary"),
    [
        ("The contract was signed in May.", "The contract was signed in June."),
        ("Lund signed the waiver.", "Pieter Lund never signed the waiver."),
        ("The gate of the dam failed.", "The gate did not fail."),
    ],
)
def test_what_says_the_contrary_contradicts_however_much_is_added(claim: str, contrary: str) -> None:
    assert told(claim, contrary, ENTAILING).label is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("spelled", "figures"),
    [
        ("A dozen workers were laid off at the mill.", "12 workers were laid off at the mill."),
        ("Two dozen homes lost power in the storm.", "24 homes lost power in the storm."),
        ("Half a dozen ships were delayed at the lock.", "Six ships were delayed at the lock."),
    ],
)
def test_dozens_are_numbers(spelled: str, figures: str) -> None:
    assert told(spelled, figures, ENTAILING).label is Relation.SAME
    more = figures.replace(figures.split(maxsplit=1)[0], "90")
    assert told(spelled, more, ENTAILING).label is Relation.CONTRADICTS
