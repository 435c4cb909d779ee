from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import RDFS, Literal, URIRef

from onrecord.derived import derive
from onrecord.errors import NotFoundError, QueryError
from onrecord.graph import questions as asking
from onrecord.graph.credibility import rebuild
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.identity.named import Named, named
from onrecord.graph.model import Stance
from onrecord.graph.names import KINDS
from onrecord.graph.questions import Question, ask, questions
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import CLASSES, ID, OR, SCHEMA
from onrecord.loaders.triples import article_graph
from tests.articles import FERRY, PLANT, plant, sale
from tests.graph.corroboration.stories import BRIDGE, FLEET, NO_BRIDGE, SCHOOL, Said, everything, graph, story
from tests.graph.optional_last import joined_after_optional

WITH = re.compile(r"# with (\w+): ")
KIND = {**{str(class_): str(kind) for kind, class_ in CLASSES.items()}, str(SCHEMA.NewsArticle): "article"}


def answer(store: LocalStore, name: str, **parameters: str | Named) -> list[dict[str, Any]]:
    """The rows of a question, with what is unbound left out."""
    found = ask(store, name, **parameters)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{n: t.value for n, t in zip(names, row, strict=True) if t is not None} for row in found]


@pytest.mark.parametrize("name", sorted(questions()))
def test_what_is_optional_comes_last(name: str) -> None:
    assert not joined_after_optional(questions()[name].text)


def test_the_questions_that_were_promised_are_there() -> None:
    promised = {
        "claims-by-person", "claims-on-unnamed-sources-only", "who-relays-whom", "claims-with-no-source",
        "affiliations", "former-officials", "outlets-by-unnamed-share", "disputed-claims",
        "what-this-outlet-leans-on", "author-background",
    }  # fmt: skip
    assert promised <= set(questions())


@pytest.mark.parametrize("question", questions().values(), ids=questions())
def test_every_question_is_described_and_its_parameters_are_in_its_query(question: Question) -> None:
    assert question.title
    assert question.description.endswith(".")
    for parameter in question.parameters:
        assert f"VALUES ?{parameter.name} {{ " in question.text
        assert set(parameter.kinds) <= {*KINDS, "number"}
        assert parameter.description
    open_to_all = set(re.findall(r"VALUES \?(\w+) \{ UNDEF \}", question.text))
    assert open_to_all == {p.name for p in question.parameters if p.kinds != ("number",)}


@pytest.mark.parametrize("question", questions().values(), ids=questions())
def test_every_question_runs_as_it_is_and_on_an_empty_store(
    question: Question, store: LocalStore, empty: LocalStore
) -> None:
    for article in everything():
        store.replace(article)
    derive(store)  # some ask for assessments, and for what is one claim
    assert answer(store, question.name) == answer(store, question.name)
    assert len(answer(store, question.name)) > 0
    assert list(rows(empty, question.text)) == []


@pytest.mark.parametrize("question", questions().values(), ids=questions())
def test_an_article_without_a_title_goes_by_its_first_words_in_every_question(
    question: Question, store: LocalStore
) -> None:
    for article in everything():
        about = URIRef(str(article.identifier))
        article.remove((about, SCHEMA.headline, None))
        article.set((about, RDFS.label, Literal("What the first words say")))
        store.replace(article)
    derive(store)
    titles = [
        row[name] for row in answer(store, question.name) for name in ("title", "other_title") if name in row
    ]
    assert not set(titles) & set(store.articles())


@pytest.mark.parametrize(
    ("name", "parameter"),
    sorted({(one.name, found) for one in questions().values() for found in WITH.findall(one.text)}),
)
def test_lines_for_a_parameter_change_no_answer(
    name: str, parameter: str, store: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They only let the store begin with what is asked for."""
    for article in everything():
        store.replace(article)
    derive(store)
    (kinds,) = (one.kinds for one in questions()[name].parameters if one.name == parameter)
    things = {
        thing for thing, kind in rows(store, "SELECT DISTINCT ?x ?c { ?x a ?c }") if KIND.get(kind) in kinds
    }
    found = {thing: answer(store, name, **{parameter: thing}) for thing in things}
    assert any(found.values())
    plain = {key: replace(one, text=WITH.sub("# ", one.text)) for key, one in questions().items()}
    monkeypatch.setattr(asking, "questions", lambda: plain)
    assert found == {thing: answer(store, name, **{parameter: thing}) for thing in things}


def test_the_claims_of_a_person_can_be_asked_for(store: LocalStore) -> None:
    said = answer(store, "claims-by-person", person="reyk")
    assert [(row["stance"], row["claim"]) for row in said] == [
        ("doubts", "the plant in Lorne will close"),
        ("asserts", "We keep it open"),
        ("asserts", "The ferry runs again"),
        ("asserts", "the quay is safe"),
    ]
    assert said[1]["quote"] == "“We keep it open,” Reyk told"
    assert said[1]["title"] == "Plant to close"
    narrowed = answer(store, "claims-by-person", person="Ann Reyk", article="Ferry runs again")
    assert narrowed == said[2:]


def test_who_gave_no_answer_is_no_source_of_a_claim(store: LocalStore) -> None:
    silent = Said("Bo Aster", "nothing", stance=Stance.INTENDS, answered=False)
    store.replace(graph("https://mail.example/9", "Lorne Mail", [Said("Cy Roe", FLEET), silent]))
    derive(store)
    (row,) = answer(store, "who-gave-no-answer")
    assert (row["asked"], row["published_by"]) == ("Bo Aster", "Lorne Mail")
    assert row["quote"] == "nothing, Bo Aster said"
    assert answer(store, "who-gave-no-answer", who="Cy Roe") == []
    sources = answer(store, "sources-of-an-article", article="https://mail.example/9")
    assert [row["source"] for row in sources] == ["Cy Roe"]
    aster = next(rows(store, "SELECT ?x { ?x schema:name 'Bo Aster' }"))[0]
    assert list(rows(store, f"SELECT ?m {{ ?m dqv:computedOn <{aster}> }}")) == []


def test_claims_on_unnamed_sources_say_how_the_source_is_described(store: LocalStore) -> None:
    (row,) = answer(store, "claims-on-unnamed-sources-only", outlet="Harbour Post")
    assert row["claim"] == "The plant in Lorne will close"
    assert row["source"] == "two officials close to the council"
    assert (row["proximity"], row["reason"]) == ("insider", "on condition of anonymity")
    assert len(answer(store, "claims-on-unnamed-sources-only")) == 2
    assert answer(store, "claims-on-unnamed-sources-only", outlet="Lorne Times") == []


def test_a_relay_is_given_with_whom_it_relays(store: LocalStore) -> None:
    (row,) = answer(store, "who-relays-whom")
    assert (row["relayer_name"], row["source"], row["published_by"]) == (
        "Lorne Times", "two officials", "Harbour Post"
    )  # fmt: skip
    assert answer(store, "who-relays-whom", relayer="Harbour Post") == []


def test_claims_with_no_source_are_the_sentences_in_the_own_voice(store: LocalStore) -> None:
    claims = [row["claim"] for row in answer(store, "claims-with-no-source")]
    assert claims == ["A sailor saw cracks in the quay.", "The plant has 300 workers."]
    assert len(answer(store, "claims-with-no-source", article=FERRY.iri)) == 1
    assert len(answer(store, "claims-with-no-source", outlet="Harbour Post")) == 1


def test_affiliations_are_given_with_role_and_status(store: LocalStore) -> None:
    rows = [
        (r["name"], r["role"], r.get("organization_name"), r["status"]) for r in answer(store, "affiliations")
    ]
    assert rows == [
        ("Ann Reyk", "mayor", None, "current"),
        ("Ann Reyk", "Mayor", None, "current"),
        ("Carl Oduya", "harbour master", "Lorne Port Authority", "former"),
        ("the author", "night editor", "Harbour Post", "former"),
    ]
    assert len(answer(store, "affiliations", organization="Lorne Port Authority")) == 1
    assert len(answer(store, "affiliations", person="Ann Reyk")) == 2


def test_former_officials_are_given_with_how_much_they_claim(store: LocalStore) -> None:
    (row,) = answer(store, "former-officials", person="Carl Oduya")
    assert (row["role"], row["claims"]) == ("harbour master", "1")


def test_the_share_of_unnamed_sources_is_that_of_attributions(store: LocalStore) -> None:
    shares = [(r["outlet_name"], r["unnamed"], r["share"]) for r in answer(store, "outlets-by-unnamed-share")]
    assert shares == [("Harbour Post", "1", "0.33"), ("Lorne Times", "0", "0")]
    assert answer(store, "outlets-by-unnamed-share", least="4") == []


def test_an_outlet_is_told_by_levels_and_by_what_has_no_source(store: LocalStore) -> None:
    (post,) = answer(store, "outlets-by-unnamed-share", outlet="Harbour Post")
    assert post == {
        "outlet_name": "Harbour Post", "articles": "1", "attributions": "3", "unnamed": "1", "share": "0.33",
        "on_background": "1", "deep_background": "0", "claims": "4", "no_source": "1",
        "no_source_share": "0.25", "outlet": POST,
    }  # fmt: skip
    named_post = answer(store, "outlets-by-unnamed-share", outlet=named(store, POST))
    assert named_post == [post]


@pytest.mark.parametrize("outlet", ["Harbour Post", "Lorne Times"])
def test_what_has_no_source_is_counted_as_it_is_listed(store: LocalStore, outlet: str) -> None:
    (row,) = answer(store, "outlets-by-unnamed-share", outlet=outlet)
    assert int(row["no_source"]) == len(answer(store, "claims-with-no-source", outlet=outlet))


def test_a_claim_that_another_outlet_is_cited_for_has_a_source_though_none_is_named(
    empty: LocalStore,
) -> None:
    said = Said("an official", FLEET, relayed_by="Lorne Times")
    article, reading = story("https://post.example/9", "Harbour Post", [said])
    (utterance,) = reading.utterances
    nobody = replace(reading, utterances=(replace(utterance, speaker=None, source=()),))
    empty.replace(article_graph(article, nobody))
    (row,) = answer(empty, "outlets-by-unnamed-share", least="0")
    assert (row["attributions"], row["claims"], row["no_source"]) == ("0", "1", "0")
    assert "share" not in row
    assert answer(empty, "claims-with-no-source") == []
    (leaned_on,) = answer(empty, "what-this-outlet-leans-on")
    assert (leaned_on["source"], leaned_on["attributions"]) == ("Lorne Times", "1")


def test_disputed_claims_are_given_with_who_disputes_them(store: LocalStore) -> None:
    found = {(row["disputed_by"], row["stance"]) for row in answer(store, "disputed-claims")}
    assert found == {("Ann Reyk", "doubts"), ("Carl Oduya", "denies")}
    assert len(answer(store, "disputed-claims", outlet="Lorne Times", person="Oduya")) == 1


def test_an_outlet_leans_on_those_it_quotes_and_those_it_cites(store: LocalStore) -> None:
    found = answer(store, "what-this-outlet-leans-on", outlet="Harbour Post")
    assert [(r["source"], r["named"], r["attributions"]) for r in found] == [
        ("Ann Reyk", "named", "2"), ("Lorne Times", "named", "1"), ("two officials", "unnamed", "1"),
    ]  # fmt: skip


def test_an_author_without_a_name_has_a_background(store: LocalStore) -> None:
    (row,) = answer(store, "author-background")
    assert (row["name"], row["role"], row["organization_name"]) == (
        "the author",
        "night editor",
        "Harbour Post",
    )
    assert row["status"] == "former"


def test_names_and_titles_are_in_alphabetical_order_whatever_their_case(store: LocalStore) -> None:
    titles = ["Tide tables", "quay closed", "Sand for the beach", "ropes"]
    for number, title in enumerate(titles):
        about, reading = plant()
        article = replace(about, iri=f"https://order.example/{number}", identifier=f"o{number}", title=title)
        store.replace(article_graph(article, reading))
    found = [row["title"] for row in answer(store, "sources-of-an-article") if "order." in row["article"]]
    assert list(dict.fromkeys(found)) == ["quay closed", "ropes", "Sand for the beach", "Tide tables"]


def test_the_sources_of_an_article_are_given_with_their_level(store: LocalStore) -> None:
    found = answer(store, "sources-of-an-article", article=PLANT.iri)
    assert [(row["source"], row["level"], row["claims"]) for row in found] == [
        ("Ann Reyk", "on the record", "2"), ("two officials", "on background", "1"),
    ]  # fmt: skip


def test_an_unknown_question_brings_the_near_ones(store: LocalStore) -> None:
    with pytest.raises(NotFoundError, match=r"near: claims-by-person"):
        ask(store, "claim-by-persons")


def test_an_unknown_parameter_names_those_there_are(store: LocalStore) -> None:
    with pytest.raises(
        QueryError, match=r"claims-by-person has no parameter 'who' \(it takes person, article\)"
    ):
        ask(store, "claims-by-person", who="Ann Reyk")


def test_a_number_must_be_one(store: LocalStore) -> None:
    with pytest.raises(QueryError, match="least is a whole number, not '1 } #'"):
        ask(store, "outlets-by-unnamed-share", least="1 } #")


def test_a_name_of_the_wrong_kind_is_not_found(store: LocalStore) -> None:
    with pytest.raises(NotFoundError):
        ask(store, "claims-by-person", person="Harbour Post")


@pytest.mark.parametrize(
    "value", ['") } DROP ALL #', "<urn:x> } } DROP ALL #", "UNDEF", r"\1", "'; CLEAR ALL"]
)
def test_nothing_that_is_typed_gets_into_a_query(store: LocalStore, value: str) -> None:
    before = set(store.quads())
    with pytest.raises(NotFoundError, match="nothing in the store has this name"):
        ask(store, "claims-by-person", person=value)
    assert set(store.quads()) == before


def test_a_source_without_a_record_is_listed_with_the_reason(store: LocalStore) -> None:
    rebuild(store)
    listed = {row["source"]: row["why"] for row in answer(store, "sources-with-a-thin-record")}
    assert "Ann Reyk" not in listed
    assert all("are needed" in why for why in listed.values())
    assert len(listed) > 0


REYK, ODUYA = f"{ID}person/ann-reyk", f"{ID}person/carl-oduya"
WIRE, POST = f"{ID}outlet/coast-wire", f"{ID}outlet/harbour-post"


def judged_one(store: LocalStore, *pairs: tuple[str, str]) -> None:
    """Six articles in the store, in which these names are one entity."""
    for article in everything():
        store.replace(article)
    record(store, [Judgement(Verdict.SAME, pair, "Ines", "2026-01-09T12:00:00+00:00") for pair in pairs])
    derive(store)


def test_two_names_of_one_source_contradict_themselves_and_not_each_other(empty: LocalStore) -> None:
    judged_one(empty)
    apart = answer(empty, "contradictions", person="Carl Oduya")
    assert {row["other_said_by"] for row in apart} == {"Ann Reyk"}
    own = len(answer(empty, "self-contradictions"))
    judged_one(empty, (REYK, ODUYA))
    assert answer(empty, "contradictions", person="Carl Oduya") != apart
    assert not any(
        {row["said_by"], row["other_said_by"]} == {"Ann Reyk", "Carl Oduya"}
        for row in answer(empty, "contradictions")
    )
    assert len(answer(empty, "self-contradictions")) > own


def test_namesakes_contradict_each_other_and_not_themselves(empty: LocalStore) -> None:
    empty.replace(graph("https://wire.example/1", "Coast Wire", [Said("Carl Oduya", BRIDGE)]))
    here = "https://post.example/1"
    empty.replace(graph(here, "Harbour Post", [Said("Carl Oduya", NO_BRIDGE)], "2026-01-06"))
    derive(empty)
    assert len(answer(empty, "self-contradictions")) == 1
    assert answer(empty, "contradictions") == []
    apart = Judgement(Verdict.DIFFERENT, (ODUYA,), "Ines", "2026-01-09T12:00:00+00:00", (here,))
    record(empty, [apart])
    derive(empty)
    assert answer(empty, "self-contradictions") == []
    (row,) = answer(empty, "contradictions")
    assert (row["said_by"], row["other_said_by"]) == ("Carl Oduya", "Carl Oduya")
    thin = [row for row in answer(empty, "sources-with-a-thin-record") if row["source"] == "Carl Oduya"]
    assert [row["claims"] for row in thin] == ["1", "1"]


def test_the_share_of_unnamed_sources_is_that_of_all_names_of_an_outlet(empty: LocalStore) -> None:
    judged_one(empty)
    apart = {row["outlet_name"]: row for row in answer(empty, "outlets-by-unnamed-share")}
    judged_one(empty, (WIRE, POST))
    joined = {row["outlet_name"]: row for row in answer(empty, "outlets-by-unnamed-share")}
    assert joined.keys() == apart.keys() - {"Harbour Post"}
    for figure in ("attributions", "unnamed"):
        both = sum(int(apart[name][figure]) for name in ("Coast Wire", "Harbour Post"))
        assert int(joined["Coast Wire"][figure]) == both
    assert joined["Lorne Mail"] == apart["Lorne Mail"]


def test_an_outlet_leans_on_a_source_under_all_its_names(empty: LocalStore) -> None:
    judged_one(empty)
    apart = {(row["outlet_name"], row["source"]): row for row in answer(empty, "what-this-outlet-leans-on")}
    judged_one(empty, (REYK, ODUYA), (WIRE, POST))
    leans_on = answer(empty, "what-this-outlet-leans-on", outlet="Coast Wire")
    (joined,) = (row for row in leans_on if row["source"] in {"Ann Reyk", "Carl Oduya"})
    both = [
        one
        for one in apart
        if one[0] in {"Coast Wire", "Harbour Post"} and one[1] in {"Ann Reyk", "Carl Oduya"}
    ]
    assert len(both) > 1
    assert int(joined["attributions"]) == sum(int(apart[one]["attributions"]) for one in both)
    assert {joined["who"], joined["outlet"]} <= {REYK, ODUYA, WIRE, POST}


def test_an_outlet_leans_on_officials_as_one_though_each_article_has_its_own(empty: LocalStore) -> None:
    for number in range(3):
        said = [Said("an official", FLEET), Said("an official", SCHOOL)]
        empty.replace(graph(f"https://wire.example/{number}", "Coast Wire", said[: number + 1]))
    (row,) = answer(empty, "what-this-outlet-leans-on")
    assert (row["source"], row["named"], row["attributions"], row["articles"]) == (
        "an official", "unnamed", "5", "3"
    )  # fmt: skip


def test_the_claims_of_a_source_with_a_thin_record_are_those_of_all_its_names(empty: LocalStore) -> None:
    empty.replace(graph("https://wire.example/8", "Coast Wire", [Said("Ann Reyk", FLEET)]))
    empty.replace(graph("https://mail.example/8", "Lorne Mail", [Said("Carl Oduya", SCHOOL)], "2026-01-06"))
    derive(empty)
    apart = [(row["source"], row["claims"]) for row in answer(empty, "sources-with-a-thin-record")]
    assert {("Ann Reyk", "1"), ("Carl Oduya", "1")} <= set(apart)
    record(empty, [Judgement(Verdict.SAME, (REYK, ODUYA), "Ines", "2026-01-09T12:00:00+00:00")])
    derive(empty)
    joined = [(row["source"], row["claims"]) for row in answer(empty, "sources-with-a-thin-record")]
    assert ("Ann Reyk", "2") in joined
    assert "Carl Oduya" not in dict(joined)


def test_claims_that_cannot_be_read_alone_are_told_with_their_cue(sold: LocalStore) -> None:
    labels = ["defended the sale of the quay", "called the sale a mistake"]
    assert [row["claim"] for row in answer(sold, "claims-by-person")] == labels
    article = sold.article(sale()[0].iri)
    for claim in article.subjects(OR.namesOnly):  # as in graphs made before claims had labels
        article.remove((claim, RDFS.label, None))
    sold.replace(article)
    assert [row["claim"] for row in answer(sold, "claims-by-person")] == ["the sale of the quay", labels[1]]
