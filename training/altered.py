"""Contents of PolNeAR's train split as pairs whose label is known by how they were made.

A content contradicts itself negated, with an opposite or with another number; it is the same with words of
one group of graph/claims/newsroom.py exchanged, or put into somebody's mouth; and contents of two articles
with some words in common are nearly always unrelated.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from onrecord.graph.claims import newsroom
from onrecord.graph.claims.comparison import Label
from onrecord.graph.claims.wording import lemma

from .claim_groups import Example

SEED = 4
FEWEST, MOST = 4, 26
"""Words of a content that is taken."""

LEAST, NEAR, UNRELATED = 0.2, 0.35, 12_000
"""Between which TF-IDF cosines two contents are taken for unrelated, and how many such pairs are taken."""

TELLERS = ("officials", "the minister", "a spokesman", "she", "he", "police", "critics")
FRAMES = ("{} said that {}", "{} told reporters {}", "{} claims {}")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|has|have|had|did|does|do)\b")
CLAUSE = re.compile(r"\b(?:if|that|who|which|because|when|while|as|than|where|whether)\b|,", re.IGNORECASE)
"""After this another clause may begin, whose negation need not deny the whole."""

NEGATION = re.compile(r"\b(?:not|never|no|nor|neither|none|nobody|nothing|without)\b|n[’']t\b", re.IGNORECASE)
NOT = re.compile(r"\b(?:not|never) |(?<!ca)(?<!wo)n[’']t\b", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
OPPOSITES: defaultdict[str, list[str]] = defaultdict(list)
for _pair in newsroom.OPPOSED.split():
    for _one, _other in (_pair.split("/"), _pair.split("/")[::-1]):
        if min(len(_one), len(_other)) >= 4:  # in/out and on/off are seldom opposites in a sentence
            OPPOSITES[_one].append(_other)


def contents(polnear: Path) -> tuple[list[str], list[str]]:
    """The contents of attributions of FEWEST to MOST words, and the articles that they are of."""
    texts, articles = [], []
    for article in map(json.loads, (polnear / "train.jsonl").read_text("utf-8").splitlines()):
        for attribution in article["attributions"]:
            text = plain(" ".join(article["text"][first:last] for first, last in attribution["content"]))
            if FEWEST <= len(text.split()) <= MOST:
                texts.append(text)
                articles.append(article["id"])
    return texts, articles


def plain(text: str) -> str:
    """A text in one line, without quotation marks around it."""
    return " ".join(text.split()).strip(" \"“”'")


def examples(polnear: Path, apart: Collection[str]) -> list[Example]:
    """About 17,000 pairs in random order, each side in random order; none has a text of `apart`."""
    draw = random.Random(SEED)
    read = zip(*contents(polnear), strict=True)
    texts, articles = zip(*((text, article) for text, article in read if text not in apart), strict=True)
    made = [one for text in texts if (one := altered(text, draw)) and one.a != one.b]
    made += unrelated(texts, articles, draw)
    draw.shuffle(made)
    return [one if draw.random() < 0.5 else Example(one.label, one.b, one.a) for one in made]


def altered(text: str, draw: random.Random) -> Example | None:
    """A content and itself altered by a rule drawn by chance; None when that doesn't apply."""
    chance = draw.random()
    if chance < 0.65:
        denied = negated(text, draw) if chance < 0.43 else recounted(text, draw) or opposed(text, draw)
        if denied and draw.random() < 0.3:
            denied = reworded(denied, draw) or framed(denied, draw)
        return Example(Label.CONTRADICTS, text, denied) if denied else None
    same = reworded(text, draw) if chance < 0.85 else framed(text, draw) if chance < 0.9 else None
    return Example(Label.SAME, text, same) if same else None


def unrelated(texts: tuple[str, ...], articles: tuple[str, ...], draw: random.Random) -> Iterator[Example]:
    """Pairs of contents of two articles that have some words in common, but not too many."""
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    likeness = (vectors @ vectors.T).tocoo()
    near = (likeness.data > LEAST) & (likeness.data < NEAR) & (likeness.row < likeness.col)
    for k in draw.sample(np.flatnonzero(near).tolist(), UNRELATED):
        a, b = int(likeness.row[k]), int(likeness.col[k])
        if articles[a] != articles[b]:
            yield Example(Label.UNRELATED, texts[a], texts[b])


def negated(text: str, draw: random.Random) -> str | None:
    """Without its one negation, or with one; None where it has several, or where a part may be denied."""
    found = AUXILIARY.search(text)
    denied = draw.choice(("It is not true that ", "It is false that ")) + text
    if negations := NEGATION.findall(text):
        mended = NOT.sub("", text, count=1)
        return mended if len(negations) == 1 and mended != text else denied if draw.random() < 0.3 else None
    if found and not CLAUSE.search(text[: found.start()]):
        return f"{text[: found.end()]} {draw.choice(('not', 'not', 'never'))}{text[found.end() :]}"
    return denied if found and draw.random() < 0.3 else None


def recounted(text: str, draw: random.Random) -> str | None:
    """With one number made another, no rounding of it; None without numbers in the first clause."""
    found = list(NUMBER.finditer(text))
    if not found or CLAUSE.search(text[: found[0].start()]):
        return None
    one = draw.choice(found)
    digits = one.group().replace(",", "")
    if digits.count(".") > 1:
        return None
    value = float(digits)
    if 1900 <= value <= 2100:
        value += draw.choice((-8, -4, -2, -1, 1, 2, 4))
    else:
        value *= draw.choice((0.1, 0.25, 0.5, 2, 3, 10))
    return _put(text, one, f"{value:.1f}" if "." in digits else f"{round(value):,}")


def opposed(text: str, draw: random.Random) -> str | None:
    """With one word made its opposite; None where nothing has one or something is negated."""
    found = [one for one in re.finditer(r"[a-z]+", text) if lemma(one.group()) in OPPOSITES]
    if not found or NEGATION.search(text):
        return None
    one = draw.choice(found)
    return _put(text, one, _inflected(one.group(), draw.choice(OPPOSITES[lemma(one.group())])))


def reworded(text: str, draw: random.Random) -> str | None:
    """With up to three words made others of their groups in graph/claims/newsroom.py; None without any."""
    before = text
    for _ in range(3):
        found = [one for one in re.finditer(r"[a-z]{4,}", text) if _fellows(one.group())]
        if found:
            one = draw.choice(found)
            text = _put(text, one, _inflected(one.group(), draw.choice(_fellows(one.group()))))
    return text if text != before else None


def framed(text: str, draw: random.Random) -> str:
    """As somebody's words."""
    return draw.choice(FRAMES).format(draw.choice(TELLERS), text)


def _fellows(form: str) -> list[str]:
    base = lemma(form)
    return [word for word in newsroom.grouped(base) if word != base]


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
