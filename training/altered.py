"""Contents of PolNeAR's train split as pairs: with what is near in meaning, and with themselves altered.

What each pair is to each other is left to the teacher (training.entailment): a word exchanged for its synonym
by rule is not always one, and a number that is altered does not always matter.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.graph.claims import newsroom
from onrecord.graph.claims.wording import lemma, lexicon

from .claim_groups import DAYS, MONTHS

SEED = 11
FEWEST, MOST = 4, 26
"""Words of a content that is taken."""

TELLERS = ("officials", "the minister", "a spokesman", "she", "he", "police", "critics")
FRAMES = ("{} said that {}", "According to {}, {}", "{} told reporters {}", "{} claims {}")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|has|have|had|did|does|do)\b")
NEGATION = re.compile(r"\bnot |(?<=\w)n't\b")
NAME = re.compile(r"(?<=\s)[A-Z][a-z]+(?: [A-Z][a-z]+)*")
CUT = re.compile(r",| because | after | before | while | and | in | for | with | on ")


def contents(polnear: Path) -> tuple[list[str], list[str]]:
    """The contents of attributions of FEWEST to MOST words, and the articles that they are of."""
    texts, articles = [], []
    for article in map(json.loads, (polnear / "train.jsonl").read_text("utf-8").splitlines()):
        for attribution in article["attributions"]:
            text = " ".join(article["text"][first:last] for first, last in attribution["content"])
            text = " ".join(text.split()).strip(" \"“”'")
            if FEWEST <= len(text.split()) <= MOST:
                texts.append(text)
                articles.append(article["id"])
    return texts, articles


def near(
    texts: list[str], articles: list[str], vectors: NDArray[np.float32], draw: random.Random
) -> list[tuple[str, str]]:
    """Each content with two or three whose unit vectors [texts, 384] are near, mostly of other articles."""
    found = []
    for k, text in enumerate(texts):
        order = np.argsort(-(vectors @ vectors[k]))[:40]
        order = [j for j in order if j != k and texts[j].lower() != text.lower()]
        chosen = [j for j in order if articles[j] != articles[k]][:2]
        chosen += order[:1] if draw.random() < 0.4 else []
        chosen += draw.sample(order, 1)
        chosen = chosen[:3] if draw.random() < 0.5 else chosen[1:]
        found += [(text, texts[j]) for j in dict.fromkeys(chosen)]
    return found


class Altering:
    """Rules that alter a text, by chance; one that does not apply returns None."""

    def __init__(self, texts: list[str], draw: random.Random) -> None:
        self.draw = draw
        self.names = sorted({name for text in texts for name in NAME.findall(text)})
        self.opposites: defaultdict[str, list[str]] = defaultdict(list)
        for pair in newsroom.OPPOSED.split():
            for one, other in (pair.split("/"), pair.split("/")[::-1]):
                self.opposites[one].append(other)
        for word, others in lexicon().antonyms.items():
            self.opposites[word] += sorted(others)
        self.synonyms: defaultdict[str, list[str]] = defaultdict(list)
        for word, senses in lexicon().senses.items():
            for sense in sorted(senses)[:2]:
                self.synonyms[sense].append(word)

    def negated(self, text: str) -> str:
        """Without its negation, or with one."""
        if NEGATION.search(text):
            return NEGATION.sub("", text, count=1)
        if found := AUXILIARY.search(text):
            return f"{text[: found.end()]} not{text[found.end() :]}"
        return (
            self.draw.choice(("It is not true that ", "It is false that ", "There is no evidence that "))
            + text
        )

    def recounted(self, text: str) -> str | None:
        """With one number made another."""
        found = list(re.finditer(r"\d[\d,.]*\d|\d", text))
        if not found:
            return None
        one = self.draw.choice(found)
        digits = one.group().replace(",", "")
        if digits.count(".") > 1:
            return None
        value = float(digits)
        if 1900 <= value <= 2100:
            value += self.draw.choice((-8, -4, -2, -1, 1, 2, 4))
        else:
            value *= self.draw.choice((0.1, 0.25, 0.5, 0.6, 0.8, 1.2, 1.5, 2, 3, 10))
        return _put(text, one, f"{value:.1f}" if "." in digits else str(round(value)))

    def opposed(self, text: str) -> str | None:
        """With one word made its opposite."""
        found = [one for one in re.finditer(r"[a-z]+", text) if self.opposites.get(lemma(one.group()))]
        if not found:
            return None
        one = self.draw.choice(found)
        return _put(text, one, _inflected(one.group(), self.draw.choice(self.opposites[lemma(one.group())])))

    def reworded(self, text: str, words: int = 3) -> str:
        """With some words made their synonyms."""
        for _ in range(words):
            found = [
                one for one in re.finditer(r"[a-z]{4,}", text) if lexicon().senses.get(lemma(one.group()))
            ]
            if not found:
                break
            one = self.draw.choice(found)
            base = lemma(one.group())
            senses = sorted(lexicon().senses[base])[:2]
            others = [word for sense in senses for word in self.synonyms[sense] if word != base]
            others += 3 * [word for word in newsroom.grouped(base) if word != base]
            if others:
                text = _put(text, one, _inflected(one.group(), self.draw.choice(others)))
        return text

    def renamed(self, text: str) -> str | None:
        """With one name, day or month made another."""
        found = list(NAME.finditer(text))
        if not found:
            return None
        one = self.draw.choice(found)
        kind = next((kind for kind in (DAYS, MONTHS) if one.group() in kind), self.names)
        return _put(text, one, self.draw.choice([name for name in kind if name != one.group()]))

    def swapped(self, text: str) -> str | None:
        """With its first and last name exchanged."""
        found = [one for one in re.finditer(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*", text) if len(one.group()) > 2]
        if len(found) < 2 or found[0].group() == found[-1].group():
            return None
        first, last = found[0], found[-1]
        between = text[first.end() : last.start()]
        return text[: first.start()] + last.group() + between + first.group() + text[last.end() :]

    def shortened(self, text: str) -> str | None:
        """Without what follows a comma, a conjunction or a preposition."""
        found = [one.start() for one in CUT.finditer(text) if one.start() > 12]
        return text[: self.draw.choice(found)] if found else None

    def framed(self, text: str) -> str:
        """As somebody's words."""
        return self.draw.choice(FRAMES).format(self.draw.choice(TELLERS), text)


def _put(text: str, instead_of: re.Match[str], word: str) -> str:
    return text[: instead_of.start()] + word + text[instead_of.end() :]


def _inflected(form: str, word: str) -> str:
    """A word with the ending of a form."""
    if form == lemma(form):
        return word
    if form.endswith("ing"):
        return f"{word.removesuffix('e')}ing"
    if form.endswith("ed"):
        return f"{word}d" if word.endswith("e") else f"{word}ed"
    return f"{word}s" if form.endswith("s") and not form.endswith("ss") else word


def pairs(polnear: Path, meaning: Callable[[list[str]], NDArray[np.float32]]) -> list[tuple[str, str]]:
    """About 60,000 pairs of contents, in random order; `meaning` makes unit vectors of texts [texts, 384]."""
    draw = random.Random(SEED)
    texts, articles = contents(polnear)
    found = near(texts, articles, meaning(texts), draw)
    by = Altering(texts, draw)
    rules: list[Callable[[str], str | None]] = [
        *[by.negated, by.recounted, by.opposed, by.reworded] * 2, by.renamed, by.swapped, by.shortened,
    ]  # fmt: skip
    for text in texts * 2:
        other = draw.choice(rules)(text) or draw.choice((by.negated, by.reworded))(text)
        if draw.random() < 0.5:
            other = by.reworded(other, draw.choice((1, 2, 4)))
        if draw.random() < 0.15:
            other = by.shortened(other) or other
        if draw.random() < 0.08:
            other = by.framed(other)
        if other != text:
            found.append((text, other) if draw.random() < 0.5 else (other, text))
    draw.shuffle(found)
    return found
