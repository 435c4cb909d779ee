"""Articles that are made up, the same from the same seed, in the shape that reading gives real ones.

Words are drawn as often as news claims have them (the table that weighs terms in
`onrecord.graph.corroboration`), a third of them from what the article's story is about; people as often as
their rank says (Zipf), half of them from the story's. Two in five claims have no source, a quarter of the
others an unnamed one, one in twenty is denied by somebody. One claim in ten retells one of the story with up
to two words changed, and one of these in six says the contrary. One article in twenty is a copy of another
outlet's. A name is now and then shortened (a surname alone, another first name, an acronym), and three in ten
people are given an organisation and a role.
"""

from __future__ import annotations

import gzip
import random
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from importlib import resources
from itertools import accumulate, product

from rdflib import Graph

from onrecord.graph.identity.spelling.common import COMMON_SURNAMES
from onrecord.graph.model import (
    Affiliation,
    Article,
    Entity,
    EntityKind,
    Level,
    Reading,
    Span,
    Speech,
    Stance,
    Status,
    Utterance,
)
from onrecord.loaders.triples import article_graph

# ruff: noqa: PLR2004  # the shares are said above
SEED = 20261129
CLAIMS = 25
OUTLETS, PEOPLE, BODIES = 60, 20_000, 2_000
A_STORY = 12
"""Articles to a story, on average."""

_AT_ONCE = 20
_START = date(2025, 1, 1)
_MADE = datetime(2026, 1, 1, tzinfo=UTC)
_FIRST = """
    Robert Bob William Bill James Jim Michael Mike Thomas Tom David Daniel Peter Paul Mark George Edward Frank
    Maria Anna Elizabeth Liz Katherine Kate Susan Sue Margaret Laura Julia Helen Sara Nina Olga Irina Fatima
    Leila Chen Wei Hiroshi Kenji Ravi Anil Priya Carlos Jorge Luis Elena Ivan Sergei Omar Hassan Amara Kofi
    """.split()  # noqa: SIM905  # a list of so many would take a page
_LIKE = {"Robert": "Bob", "William": "Bill", "James": "Jim", "Michael": "Mike", "Thomas": "Tom"}
_BODY = (
    *("Institute for {}", "{} Corporation", "Ministry of {}"),
    *("{} University", "National {} Council", "{} Bank"),
)
_ROLES = ("spokesman", "president", "director", "professor", "analyst", "minister", "chairman", "lawyer")
_SYLLABLES = [a + b for a, b in product("bdfghklmnprstvwz", "aeiou")]


@dataclass(slots=True)
class Story:
    """What several articles are about: its words, its people, and what was said so far."""

    words: list[str]
    people: list[int]
    left: int
    told: list[tuple[str, ...]] = field(default_factory=list)
    last: tuple[Article, Reading] | None = None


class Newsroom:
    """Makes articles up."""

    def __init__(self, seed: int = SEED) -> None:
        self.draw = random.Random(seed)  # noqa: S311  # nothing secret
        data = resources.files("onrecord.graph.corroboration").joinpath("commonness.txt.gz").read_bytes()
        lines = (line.rpartition(" ") for line in gzip.decompress(data).decode("utf-8").splitlines()[1:])
        counts = {word: int(count) for word, _, count in lines if word.isalpha()}
        self.words = list(counts)
        self.often = list(accumulate(counts.values()))
        self.rank = list(accumulate(1 / (n + 1) ** 0.8 for n in range(PEOPLE)))
        self.people = self._people()
        self.bodies = sorted({self._body() for _ in range(BODIES)})
        self.stories: deque[Story] = deque()

    def article(self, number: int) -> Graph:
        """The graph of one article; `number` gives its address, outlet and day."""
        story = self._story()
        if story.last is not None and self.draw.random() < 0.05:
            return self._copy(number, story.last)
        written = _Writing(number, self, story)
        story.last = written.article, written.reading
        return article_graph(*story.last, made_at=_made(number))

    def claim(self, story: Story) -> str:
        """The words of a claim."""
        draw = self.draw
        if story.told and draw.random() < 0.1:
            words = list(draw.choice(story.told))
            for _ in range(draw.randint(0, 2)):
                words[draw.randrange(len(words))] = self.word(story)
            if draw.random() < 1 / 6:
                words.insert(draw.randrange(len(words)), "not")
            return " ".join(words)
        words = [self.word(story) for _ in range(max(3, min(30, round(draw.gauss(11, 4)))))]
        if draw.random() < 0.2:
            words.insert(draw.randrange(len(words)), str(draw.randint(2, 900)))
        story.told.append(tuple(words))
        return " ".join(words)

    def word(self, story: Story) -> str:
        """A word of the story's, one in three, or any."""
        if self.draw.random() < 1 / 3:
            return self.draw.choice(story.words)
        return self.draw.choices(self.words, cum_weights=self.often)[0]

    def person(self, story: Story) -> int:
        """Half of the time one of the story's."""
        if self.draw.random() < 0.5:
            return self.draw.choice(story.people)
        return self.draw.choices(range(PEOPLE), cum_weights=self.rank)[0]

    def _story(self) -> Story:
        draw = self.draw
        while len(self.stories) < _AT_ONCE:
            names = [self._made_up().capitalize() for _ in range(5)]
            words = [*names, *draw.sample(self.words[200:], 15)]
            people = draw.choices(range(PEOPLE), cum_weights=self.rank, k=8)
            self.stories.append(Story(words, people, max(1, round(draw.expovariate(1 / A_STORY)))))
        self.stories.rotate(draw.randrange(_AT_ONCE))
        story = self.stories[0]
        story.left -= 1
        if story.left <= 0:
            self.stories.popleft()
        return story

    def _copy(self, number: int, of: tuple[Article, Reading]) -> Graph:
        article, reading = of
        copy = Article(
            _address(number), article.text, str(number), article.title, published=_day(number),
        )  # fmt: skip
        return article_graph(copy, _published(reading, number), made_at=_made(number))

    def _people(self) -> list[tuple[str, str, str]]:
        last = [name.capitalize() for name in sorted(COMMON_SURNAMES)]
        last += [self._made_up().capitalize() for _ in range(6000)]
        often = list(accumulate(1 / (n + 10) ** 0.7 for n in range(len(last))))
        found: dict[tuple[str, str, str], None] = {}
        while len(found) < PEOPLE:
            middle = self.draw.choice("ABCDEFGHJKLM") if self.draw.random() < 0.1 else ""
            found[self.draw.choice(_FIRST), middle, self.draw.choices(last, cum_weights=often)[0]] = None
        return list(found)

    def _body(self) -> str:
        return self.draw.choice(_BODY).format(self._made_up().capitalize())

    def _made_up(self) -> str:
        return "".join(self.draw.choices(_SYLLABLES, k=self.draw.randint(2, 3))) + self.draw.choice("nrstlk")


class _Writing:
    """One article as it is written: its text and what reading finds in it."""

    def __init__(self, number: int, newsroom: Newsroom, story: Story) -> None:
        self.newsroom, self.story, self.draw = newsroom, story, newsroom.draw
        self.text = ""
        self.entities: list[Entity] = []
        self.known: dict[tuple[EntityKind, str], str] = {}
        self.utterances: list[Utterance] = []
        self.unattributed: list[Span] = []
        self.affiliations: list[Affiliation] = []
        for _ in range(CLAIMS):
            self._sentence()
        reading = Reading(
            "made up",
            tuple(self.entities),
            tuple(self.affiliations),
            tuple(self.utterances),
            tuple(self.unattributed),
        )
        self.reading = _published(reading, number)
        self.article = Article(
            _address(number), self.text, str(number), f"Story {number}", published=_day(number)
        )

    def _sentence(self) -> None:
        draw = self.draw
        claim = self.newsroom.claim(self.story)
        if draw.random() < 0.4:
            self.unattributed.append(self._write(claim))
            self.text += ". "
            return
        named = draw.random() >= 0.25
        source, speaker = self._named() if named else self._unnamed()
        denies = draw.random() < 0.05
        self.text += " "
        cue = self._write("denied" if denies else "said")
        self.text += " "
        content = self._write(claim)
        self.text += ". "
        self.utterances.append(
            Utterance(
                (source,), (cue,), (content,), speaker, Speech.INDIRECT,
                Stance.DENIES if denies else Stance.ASSERTS,
                Level.ON_THE_RECORD if named else Level.ON_BACKGROUND,
                confidence=round(draw.uniform(0.6, 1), 3),
            )
        )  # fmt: skip

    def _named(self) -> tuple[Span, str]:
        who = self.newsroom.person(self.story)
        first, middle, last = self.newsroom.people[who]
        chance = self.draw.random()
        if chance < 0.04:
            return self._mention(EntityKind.PERSON, last, local=True)
        if chance < 0.08:
            first = _LIKE.get(first, first)
        name = " ".join([first, f"{middle}.", last] if middle and chance < 0.5 else [first, last])
        source, key = self._mention(EntityKind.PERSON, name)
        if self.draw.random() < 0.3:
            self._post(source, key, who)
        return source, key

    def _post(self, source: Span, key: str, who: int) -> None:
        body, role = self.newsroom.bodies[who % len(self.newsroom.bodies)], _ROLES[who % len(_ROLES)]
        chance = self.draw.random()
        letters = "".join(word[0] for word in body.split() if word[0].isupper())
        self.text += f", {role} of "
        where, organization = self._mention(EntityKind.ORGANIZATION, letters if chance < 0.1 else body)
        self.text += f" ({letters})," if chance > 0.9 else ","
        self.affiliations.append(
            Affiliation(key, organization, role, Status.CURRENT, Span(source.start, where.end))
        )

    def _unnamed(self) -> tuple[Span, str]:
        span = self._write("an official")
        return span, self._entity(EntityKind.UNNAMED, "an official", span, local=True)

    def _mention(self, kind: EntityKind, name: str, *, local: bool = False) -> tuple[Span, str]:
        span = self._write(name)
        if (kind, name) not in self.known:
            self.known[kind, name] = self._entity(kind, name, span, local=local)
        return span, self.known[kind, name]

    def _entity(self, kind: EntityKind, name: str, span: Span, *, local: bool) -> str:
        key = f"e{len(self.entities) + 1}"
        self.entities.append(Entity(key, kind, name, (span,), local=local))
        return key

    def _write(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


def _published(reading: Reading, number: int) -> Reading:
    outlet = Entity("outlet", EntityKind.OUTLET, _outlet(number))
    others = tuple(entity for entity in reading.entities if entity.key != "outlet")
    return replace(reading, entities=(*others, outlet), publisher="outlet")


def _outlet(number: int) -> str:
    return f"The {_SYLLABLES[number % OUTLETS].capitalize()}ford Post"


def _address(number: int) -> str:
    return f"https://outlet{number % OUTLETS}.example/{number}"


def _day(number: int) -> date:
    return _START + timedelta(number * 400 // 10_000)


def _made(number: int) -> datetime:
    return _MADE + timedelta(seconds=number)
