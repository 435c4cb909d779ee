"""How a source stands to what it speaks of."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Stance
from onrecord.loaders.reader.attribution.stance import stance_of


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.ASSERTS),
        ("has denied", Stance.DENIES),
        ("disputed", Stance.DENIES),
        ("flatly contradicted", Stance.DENIES),
        ("did not contradict", Stance.ASSERTS),
        ("questioned", Stance.DOUBTS),
        ("does not believe", Stance.DOUBTS),
        ("thinks", Stance.BELIEVES),
        ("are hopeful", Stance.BELIEVES),
        ("vowed", Stance.INTENDS),
        ("asked", Stance.ASKS),
        ("did not deny", Stance.ASSERTS),
        ("never said", Stance.DENIES),
        ("could not confirm", Stance.DOUBTS),
        ("has not criticized", Stance.ASSERTS),
    ],
)
def test_the_stance_follows_from_the_cue_and_its_negation(cue: str, stance: Stance) -> None:
    assert stance_of(cue) is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("declined to confirm", "that it leaks", Stance.INTENDS),
        ("would neither confirm nor deny", "that it leaks", Stance.INTENDS),
        ("declined to say", "whether it leaks", Stance.INTENDS),
        ("refuses to disavow", "the claim", Stance.INTENDS),
        ("would not say", "whether it leaks", Stance.INTENDS),
        ("did not say", "that it leaks", Stance.DENIES),
        ("declined, saying", "it leaks", Stance.ASSERTS),
        ("swears", "it leaks", Stance.ASSERTS),
        ("swore", "to mend it", Stance.INTENDS),
    ],
)
def test_who_refuses_intends_not_to(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("rejected", "the idea that the dam was unsafe", Stance.DENIES),
        ("rejected", "Halden’s accusations about the dam", Stance.DENIES),
        ("rejected", "an offer to sell the dam", Stance.INTENDS),
        ("was rejected by", "The bill", Stance.INTENDS),
        ("dismissed", "a report in the Post that the dam leaks", Stance.DENIES),
        ("dismissed", "Ms. Oduya as a disgruntled clerk", Stance.ASSERTS),
        ("disavowed", "the remarks", Stance.INTENDS),
        ("denied", "it", Stance.DENIES),
        ("denied", "any role in the sale", Stance.DENIES),
        ("denied", "them", Stance.INTENDS),
        ("to deny", "Ann B. Reyk the nomination", Stance.INTENDS),
        ("denied", "Reyk’s account of the night", Stance.DENIES),
        ("denied", "class-action status to the tenants", Stance.INTENDS),
        ("decried", "the state of the dam", Stance.ASSERTS),
    ],
)
def test_to_turn_down_is_to_deny_only_what_can_be_so(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("questioned", "the mayor’s judgment", Stance.DOUBTS),
        ("questioned", "whether the dam is safe", Stance.DOUBTS),
        ("questioned", "why the dam was sold", Stance.ASKS),
        ("questioned", "“Who sold it?”", Stance.ASKS),
        ("was questioned about", "the sale", Stance.ASKS),
        ("questioned", "Ann Reyk about the sale", Stance.ASKS),
        ("questioned", "the claim about the sale", Stance.DOUBTS),
        ("questioned", "Ann Reyk’s remarks on the sale", Stance.DOUBTS),
        ("raised new questions about", "whether the dam is safe", Stance.DOUBTS),
        ("asked questions about", "the sale", Stance.ASKS),
        ("called into question", "the sale", Stance.DOUBTS),
        ("question", "the sale", Stance.DOUBTS),
        ("the question is", "whether the dam is safe", Stance.ASKS),
        ("wrote in an email response to questions", "the dam is safe", Stance.ASSERTS),
        ("challenged", "the assertion that the dam is safe", Stance.DOUBTS),
        ("challenged", "the mayor to a debate", Stance.INTENDS),
    ],
)
def test_to_question_is_to_doubt_or_to_ask(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("did not know", "that the dam was sold", Stance.ASKS),
        ("does not know", "whether the dam was sold", Stance.DOUBTS),
        ("did not explicitly say", "that the dam was sold", Stance.ASKS),
        ("did not suggest", "selling the dam", Stance.ASKS),
        ("isn’t saying much about", "the dam", Stance.ASKS),
        ("are not worried about", "the dam", Stance.ASKS),
        ("didn’t see", "the joke", Stance.ASKS),
        ("doesn’t see", "the dam as safe", Stance.DOUBTS),
        ("can’t say", "the dam was sold", Stance.DOUBTS),
        ("it is not clear", "whether the dam was sold", Stance.DOUBTS),
        ("it is unclear", "why the dam was sold", Stance.ASKS),
        ("decided not to recommend", "selling the dam", Stance.INTENDS),
        ("minced no words on Tuesday when he said", "the dam was sold", Stance.ASSERTS),
    ],
)
def test_not_to_know_or_to_say_disputes_nothing(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("did not mention", "that it leaks", Stance.ASKS),
        ("didn't report", "that it leaks", Stance.ASKS),
        ("does not explain", "why it leaks", Stance.ASKS),
        ("did not mention", "the leak", Stance.ASSERTS),
        ("haven't demonstrated", "that it leaks", Stance.DOUBTS),
        ("did not admit", "that it leaks", Stance.DOUBTS),
        ("are not convinced", "that it leaks", Stance.DOUBTS),
        ("mentioned", "that it leaks", Stance.ASSERTS),
    ],
)
def test_who_passes_it_over_says_nothing_of_it(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("blasted", "the claims as “absolute rubbish”", Stance.DENIES),
        ("slammed", 'the allegations as "lies"', Stance.DENIES),
        ("branded", "the claims “nonsense”", Stance.DENIES),
        ("has branded the claims", "“complete nonsense”", Stance.DENIES),
        ("laughed off", "the rumours", Stance.DENIES),
        ("scoffed at", "the idea that the dam leaks", Stance.DENIES),
        ("ridiculed", "the report as a fairy tale", Stance.DENIES),
        ("told reporters", "that the claim was “rubbish”", Stance.DENIES),
        ("said", "the allegations were a complete fabrication", Stance.DENIES),
        ("slammed", "the report", Stance.ASSERTS),
        ("slammed", "the allegations of false accounting", Stance.ASSERTS),
        ("blasted", "the plan as nonsense", Stance.ASSERTS),
        ("called", "it rubbish", Stance.ASSERTS),
        ("laughed off", "the injury", Stance.ASSERTS),
        ("shrugged off", "the reports", Stance.ASSERTS),
        ("said", "the report was published", Stance.ASSERTS),
        ("said", "it was wrong", Stance.ASSERTS),
    ],
)
def test_who_has_a_claim_for_rubbish_denies_it(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance
