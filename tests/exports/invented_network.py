"""Invented networks of any size, like those of `onrecord.graph.network`; the same size gives the same one."""

from __future__ import annotations

import random

import networkx as nx

from onrecord.graph.network.shape import Network

_FIRST = [
    "Ines",
    "Tomas",
    "Amara",
    "Pieter",
    "Sunita",
    "Colm",
    "Yusuf",
    "Greta",
    "Marek",
    "Leila",
    "Owen",
    "Hana",
    "Rafael",
    "Nadia",
    "Joan",
    "Viktor",
]
_LAST = [
    "Calloway",
    "Reyk",
    "Okoye",
    "Lund",
    "Rao",
    "Farraday",
    "Demir",
    "Holm",
    "Nowak",
    "Haddad",
    "Pryce",
    "Sato",
    "Brandt",
    "Kessler",
    "Tarrow",
]
_OUTLETS = (
    "The Harbour Post",
    "Coastline Daily",
    "Wire Union",
    "Bayview Radio",
    "The Undertow",
    "Estuary Weekly",
)
_ORGANIZATIONS = (
    "Port Lorne City Council",
    "Lorne Water Authority",
    "Halden Desal plc",
    "Ministry of Environment",
    "University of Lorne",
    "Fishers Guild",
    "Clean Coast Now",
    "Audit Office",
)
_UNNAMED = ("an official at the ministry", "a person close to Halden", "two engineers briefed on the tests")
_CLAIMS = (
    "The plant will cut water bills by 12% within two years",
    "Brine discharge exceeds the permit on most days of the summer",
    "The contract was awarded without tender",
    "The council knew of the overrun in March and told nobody until the audit was published",
    "Safety reports were altered",
    "1,200 permanent jobs would come to the port",
    "Sea temperature rose 1.4 °C at the outfall",
    "The whistleblower was dismissed after speaking to inspectors",
)
_ROLES = ("spokesperson", "director", "adviser", "engineer")
_STANCES = ("asserts", "asserts", "asserts", "believes", "denies", "doubts")


def network(size: int) -> Network:
    """`size` nodes: a tenth outlets, a sixth organisations, a third sources, the rest claims."""
    return _Builder(size).build()


class _Builder:
    def __init__(self, size: int) -> None:
        self.graph: Network = nx.MultiDiGraph()
        self.size = size
        self.random = random.Random(size)  # noqa: S311 - nothing is kept secret by it
        self.number = 0

    def build(self) -> Network:
        outlets = [self._node("outlet", _OUTLETS, n) for n in range(max(2, min(self.size // 10, 40)))]
        places = [self._node("organization", _ORGANIZATIONS, n) for n in range(self.size // 6)]
        people = [self._person(n) for n in range(self.size // 3)]
        for person in people:
            if self.random.random() < 0.6:
                role = {
                    "role": self.random.choice(_ROLES),
                    "status": self.random.choice(("current", "former")),
                }
                self._edge(person, self.random.choice(places), "affiliated", outlets[0], **role)
        while len(self.graph) < self.size:
            self._claim(people, places, outlets)
        return self.graph

    def _node(self, kind: str, names: tuple[str, ...], number: int, **told: object) -> str:
        iri = f"https://id.example/{kind}/{number}"
        series = number // len(names)
        label = names[number % len(names)] + (f" {series + 1}" if series else "")
        value = (
            None if kind == "organization" or self.random.random() < 0.2 else round(self.random.random(), 2)
        )
        self.graph.add_node(
            iri,
            kind=kind,
            label=label,
            aliases=[],
            value=value,
            admiralty="B2" if value else None,
            components=[],
            described_as=None,
            proximity=None,
            reason_withheld=None,
            ownership=None,
            **told,
        )
        return iri

    def _person(self, number: int) -> str:
        if number % 6 == 5:
            iri = self._node("unnamed", _UNNAMED, number // 6)
            self.graph.nodes[iri].update(described_as=self.graph.nodes[iri]["label"], proximity="insider")
            return iri
        names = tuple(f"{first} {last}" for last in _LAST for first in _FIRST)
        return self._node("person", names, number * 7 % len(names) + len(names) * (number // len(names)))

    def _claim(self, people: list[str], places: list[str], outlets: list[str]) -> None:
        self.number += 1
        outlet = self.random.choice(outlets)
        iri = f"https://{outlet.rpartition('/')[2]}.example/story#c{self.number}"
        bare = self.random.random() < 0.2
        series = f", day {self.number}" if self.number > len(_CLAIMS) else ""
        text = _CLAIMS[self.number % len(_CLAIMS)] + series
        parts = [{"factor": "independent origins", "raw": 2, "contribution": 0.25, "note": "two speakers"}]
        value = None if bare else round(self.random.random(), 2)
        self.graph.add_node(
            iri,
            kind="claim",
            label=text,
            article=iri.partition("#")[0],
            unattributed=bare,
            origins=0 if bare else 1,
            value=value,
            admiralty=None if bare else "C3",
            components=[] if bare else parts,
        )
        self._edge(outlet, iri, "reported", outlet)
        self._edge(iri, self.random.choice(places), "mentions", outlet)
        for speaker in [] if bare else self.random.sample(people, self.random.choice((1, 1, 2, 3))):
            self._statement(speaker, iri, outlet, outlets)

    def _statement(self, speaker: str, claim: str, outlet: str, outlets: list[str]) -> None:
        stance = self.random.choice(_STANCES)
        kind = "disputes" if stance in {"denies", "doubts"} else "says"
        told = self._edge(speaker, claim, kind, outlet, stance=stance)
        self.graph.add_edge(outlet, speaker, kind="quotes", weight=1)
        other = self.random.choice(outlets)
        if self.random.random() < 0.25 and other != outlet:
            self._edge(other, claim, "relays", outlet, relays=told, cue="as reported by")

    def _edge(self, source: str, target: str, kind: str, outlet: str, **told: object) -> str:
        self.number += 1
        article = f"https://{outlet.rpartition('/')[2]}.example/story"
        utterance = f"{article}#u{self.number}"
        label = self.graph.nodes[target]["label"]
        common = {
            "article": article,
            "article_title": "What became of the plant",
            "outlet": self.graph.nodes[outlet]["label"],
            "date": f"2025-0{1 + self.number % 9}-1{self.number % 10}",
            "utterance": utterance,
            "evidence": [10, 80],
            "quote": f"“It is known that {label}”, the source said.",
            "content": label,
            "cue": "said",
            "stance": "asserts",
            "level": "on the record",
            "speech": "mixed",
            "hedged": False,
            "confidence": 0.9,
        }
        self.graph.add_edge(source, target, kind=kind, **{**common, **told})
        return utterance
