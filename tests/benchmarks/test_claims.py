"""What the comparison of claims is trained on, apart from what it is judged by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from onrecord.graph.claims.comparison import Relation
from training import claim_groups, claim_voices

ROOT = Path(__file__).parents[2]
GROUPS = claim_groups.groups() + claim_groups.groups("claim-roles.txt")
FRAGMENTS = [
    line.split("\t") for line in (ROOT / "training/claim-fragments.tsv").read_text("utf-8").splitlines()
]


def sides(file: str) -> list[tuple[str, str, list[list[int]]]]:
    lines = (ROOT / file).read_text("utf-8").splitlines()
    found: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [(pair["label"], pair[side]["id"], pair[side]["content"]) for pair in found for side in "ab"]


def test_no_content_that_is_judged_by_is_trained_on() -> None:
    judged = sides("benchmarks/annotations/claim-pairs.jsonl")
    for label, article, content in sides("training/claim-pairs.jsonl"):
        assert label in {*Relation, "part"}
        taken = [spans for _, other, spans in judged if other == article]
        assert not any(
            first < end and start < last for spans in taken for start, end in spans for first, last in content
        )


def test_no_written_pair_is_one_that_is_judged_by() -> None:
    groups = [{text.lower() for text in group.same + group.contradicts + group.unrelated} for group in GROUPS]
    groups += [{a.lower(), b.lower()} for _, a, b in FRAGMENTS]
    for file in ("pairs.tsv", "held-out.tsv", "fresh.tsv", "fresh-2.tsv", "exchanged.tsv", "exchanged-2.tsv"):
        for line in (ROOT / "tests/fixtures/claims" / file).read_text("utf-8").splitlines():
            judged = set(line.lower().split("\t")[1:])
            assert not any(judged <= sentences for sentences in groups)


def test_each_pair_of_fragments_is_of_two_and_has_a_label() -> None:
    assert {label for label, _, _ in FRAGMENTS} == {*Relation, "part"}
    assert all(a != b for _, a, b in FRAGMENTS)


def test_every_group_has_sentences_of_each_kind_and_none_twice() -> None:
    for group in GROUPS:
        sentences = group.same + group.contradicts + group.unrelated
        assert len(group.same) > 1
        assert group.contradicts
        assert group.unrelated
        assert len(set(sentences)) == len(sentences)


def test_whose_parts_are_known_are_named_in_the_claim_and_exchanged_where_it_contradicts() -> None:
    pairs = claim_groups.examples("claim-roles.txt", roles=True) + claim_voices.examples()
    known = [one for one in pairs if claim_groups.NOBODY not in (one.a_parts, one.b_parts)]
    assert len(known) > len(pairs) / 4
    for one in known:
        exchanged = one.a_parts == one.b_parts[::-1]
        assert exchanged == (one.label is Relation.CONTRADICTS)
        assert exchanged or one.a_parts == one.b_parts
        for claim, parts in ((one.a, one.a_parts), (one.b, one.b_parts)):
            assert any(name.lower() in claim.lower() for name in parts)
