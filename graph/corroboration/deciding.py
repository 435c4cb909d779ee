"""Whether two statements are one, contradict each other, or have nothing to do with each other."""

from __future__ import annotations

import math
import os
import pickle
import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from itertools import chain, islice

from onrecord.errors import OnrecordError
from onrecord.graph.claims.barring import why_no_contradiction, why_not_the_same
from onrecord.graph.claims.circumstances import PASSING, by_name, speaks_for_several
from onrecord.graph.claims.clauses import states
from onrecord.graph.claims.comparison import (
    SAME_WORDS,
    Entailing,
    Judgement,
    Relation,
    allowed,
    chances,
    elaborated,
    judge,
    same_words,
    same_words_of_one,
    turned,
)
from onrecord.graph.claims.elaboration import elaboration
from onrecord.graph.claims.features import CAREFUL, QUICK, Seen, look
from onrecord.graph.claims.levelling import Days, levelled
from onrecord.graph.claims.likeness import HALF
from onrecord.graph.corroboration.statements import Statement, days_apart

FROM = {Relation.SAME: 0.8, Relation.CONTRADICTS: 0.7}
"""The confidence from which a decision by words alone stands; benchmarks/README.md says how often rightly."""

OPEN_BY_WORDS, OPEN_BY_READING = 0.55, 0.2
"""How likely those are unrelated, by words and by a quick reading too, that are read no further."""

MAY_BE = 0.1
"""How likely what may stand must be by a quick reading for a careful one."""

QUICKLY = 0.8
"""How likely two statements in nearly the same words are one where a quick reading is enough."""

READ_FROM = {Relation.SAME: 0.8, Relation.CONTRADICTS: 0.9}
"""The confidence from which a decision by words and both readings stands."""

VERBATIM = 0.75
"""How alike the words of two statements are in order (0 to 1) where neither need follow from the other."""

LASTING = 300
"""Days between two tellings of what happened from which the same words may tell of another year's.

What comes once a year, a budget or a final, comes within some weeks of its day.
"""

_MARKS = ".,;:!?…\"'“”‘’()[]"

ALONE = 10_000
"""Pairs from which on several processes share the work: to start one takes about a second."""

CHUNK = 40_000
PROCESSORS = os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Decision:
    """What two statements are to each other, how sure that is (0 to 1), and why."""

    relation: Relation
    confidence: float
    why: str


def decide(one: Statement, other: Statement, entails: Entailing | None = None) -> Decision | None:
    """What two statements are to each other; None for unrelated, and where it is not sure enough.

    By words first; where `entails` is given, what they leave open is read quickly, and what that leaves open
    carefully.
    """
    if not of_the_same(one, other) or not (states(one.text) and states(other.text)):
        return None
    first, second = sorted((one, other), key=lambda statement: statement.text)
    if _of_one_person(first, second) and same_words_of_one(first.text, second.text):
        return Decision(Relation.SAME, 1.0, "the same words of one person")
    days = (_day(first), _day(second))
    in_one_article = bool(first.about & second.about & {first.within, second.within})
    found = judged(
        _beside(first, second), _beside(second, first), entails, days, whatever_is_added=in_one_article
    )
    if found is None or allowed(found, _named(first), _named(second), days).label is Relation.UNRELATED:
        return None
    return Decision(found.label, found.confidence, found.why)


def _of_one_person(one: Statement, other: Statement) -> bool:
    """Whether both are about one person or body, and not only of one article."""
    mine, others = ({_full_name(who) for who in some.about - {some.within}} for some in (one, other))
    return bool(mine & others)


def _beside(one: Statement, other: Statement) -> str:
    """A statement's words, with the name for "I" and "we" where the other has that name."""
    if other.about:
        return one.text
    bodies = (who for who in sorted(one.about) if "/person/" not in who and speaks_for_several(one.text))
    meant = chain([one.speaker] if one.speaker in one.about else [], bodies)
    named = next((who for who in meant if _names(who, other.text)), None)
    return one.text if named is None else by_name(one.text, _name(named))


def _named(one: Statement) -> str:
    """A statement's words with the speaker's name for "I", where nobody else may be meant."""
    return by_name(one.text, _name(one.speaker)) if one.about == {one.speaker} else one.text


def _name(who: str) -> str:
    """A name as its IRI spells it: Ann Reyk."""
    return who.rpartition("/")[2].replace("-", " ").title()


def _day(one: Statement) -> date | None:
    """When a statement was made that is true of its days only; else None, and where it is unknown."""
    try:
        return date.fromisoformat(one.day)
    except ValueError:
        return None


def judged(
    a: str,
    b: str,
    entails: Entailing | None = None,
    days: Days = (None, None),
    *,
    whatever_is_added: bool = False,
) -> Judgement | None:
    """As `decide`, of two texts, whoever says them.

    Args:
        a: the words of one.
        b: the words of the other.
        entails: as for `decide`.
        days: when each was said, where that is known.
        whatever_is_added: whether both are one even where one adds a name, number or day; one article has
            both then. Else such an addition may make a statement on something else.
    """
    one = levelled(a, b, days)
    added = elaboration(one.a, one.b)
    if added and added.same and (whatever_is_added or not added.marked):
        found = _if_allowed(elaborated(added), one.a, one.b, days)
    else:
        found = _judged(one.a, one.b, entails, days)
    if found is None or not one.turned:
        return found
    found = turned(found, one)
    return None if found.label is Relation.UNRELATED else found


def _judged(a: str, b: str, entails: Entailing | None, days: Days) -> Judgement | None:
    if same_words(a, b):
        return SAME_WORDS
    kept = _by_words(look(a, b)) if entails is None else _by_reading(look(a, b), a, b, entails, days)
    return None if kept is None else _if_allowed(kept, a, b, days)


def _if_allowed(found: Judgement, a: str, b: str, days: Days) -> Judgement | None:
    return None if allowed(found, a, b, days).label is Relation.UNRELATED else found


def _by_words(seen: Seen) -> Judgement | None:
    found = judge(seen)
    return found if found.confidence >= FROM.get(found.label, math.inf) else None


def _by_reading(seen: Seen, a: str, b: str, entails: Entailing, days: Days) -> Judgement | None:
    """What stands by words and readings, each asked only of what those before leave open."""
    if chances(seen)[-1] >= OPEN_BY_WORDS:
        return None
    seen = seen.read(entails.quick(a, b), QUICK)
    same, contradicts, unrelated = chances(seen)
    if unrelated >= OPEN_BY_READING:
        return None
    if same >= QUICKLY and _verbatim(seen) and _may_be_one(seen):
        return judge(seen)
    if not (
        (same >= MAY_BE and _may_be_one(seen) and why_not_the_same(a, b, days) is None)
        or (contradicts >= MAY_BE and why_no_contradiction(a, b, days) is None)
    ):
        return None
    seen = seen.read(entails.careful(a, b), CAREFUL)
    found = judge(seen)
    stands = found.label is Relation.CONTRADICTS or may_stand(seen)
    return found if stands and found.confidence >= READ_FROM.get(found.label, math.inf) else None


def may_stand(seen: Seen) -> bool:
    """Whether nothing keeps them apart, and a careful reading or nearly the same words make them one."""
    follows = math.exp(seen[CAREFUL[0]]) >= HALF
    return _may_be_one(seen) and (follows or _verbatim(seen))


def _may_be_one(seen: Seen) -> bool:
    """Whether no number differs, and nobody is in another's place unless the words are nearly the same."""
    return not seen["numbers differ"] and (_verbatim(seen) or not seen["swapped"])


def _verbatim(seen: Seen) -> bool:
    """Whether the words are nearly the same in order."""
    return seen["wording"] > VERBATIM


def decisions(
    pairs: Iterable[tuple[Statement, Statement]], entails: Entailing | None = None
) -> Iterator[Decision | None]:
    """`decide` for many pairs, in their order; from ALONE on, in a process for each processor.

    Other processes import `entails` by its name; what has none that they could import is asked in this one.
    """
    chunks = iter(partial(_chunk, iter(pairs)), [])
    first = next(chunks, [])
    if len(first) < ALONE or PROCESSORS == 1 or not _importable(entails):
        for pair in chain(first, chain.from_iterable(chunks)):
            yield decide(*pair, entails)
        return
    with ThreadPoolExecutor(PROCESSORS) as pool:
        waiting: deque[Future[list[Decision | None]]] = deque()
        for chunk in chain([first], chunks):
            waiting.append(pool.submit(_elsewhere, chunk, entails))
            if len(waiting) > 2 * PROCESSORS:
                yield from waiting.popleft().result()
        for done in waiting:
            yield from done.result()


def _importable(entails: Entailing | None) -> bool:
    if entails is None:
        return True
    asked = (entails.quick, entails.careful)
    return all("<" not in one.__qualname__ and one.__module__ != "__main__" for one in asked)


def work() -> None:
    """Decide on the pairs on standard input and write the decisions to standard output, both pickled."""
    pairs, entails = pickle.load(sys.stdin.buffer)  # noqa: S301  # our own, from `_elsewhere`
    pickle.dump([decide(one, other, entails) for one, other in pairs], sys.stdout.buffer)


def _elsewhere(pairs: list[tuple[Statement, Statement]], entails: Entailing | None) -> list[Decision | None]:
    """Decisions made in another process; multiprocessing would need a main module that can be imported.

    Raises:
        OnrecordError: the process died.
    """
    command = [sys.executable, "-c", f"from {__name__} import work; work()"]
    given = pickle.dumps((pairs, entails))
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # each has one processor
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, env=alone, check=False)  # noqa: S603
    if done.returncode:
        raise OnrecordError(f"a process that compares claims died ({done.returncode}; memory may be short)")
    found: list[Decision | None] = pickle.loads(done.stdout)  # noqa: S301  # our own, from `work`
    return found


def _chunk(pairs: Iterator[tuple[Statement, Statement]]) -> list[tuple[Statement, Statement]]:
    return list(islice(pairs, CHUNK))


def of_the_same(one: Statement, other: Statement) -> bool:
    """Whether two statements may speak of the same people and days; pronouns and days can rule that out."""
    if one.about and other.about:
        if not {_full_name(who) for who in one.about} & {_full_name(who) for who in other.about}:
            return False
    elif one.about or other.about:
        meant, by_name = (one, other) if one.about else (other, one)
        if not any(_names(who, by_name.text) for who in meant.about - {meant.within}) and not _of_one(
            one, other
        ):
            return False
    between = days_apart(one.told, other.told)
    if between is not None and between > LASTING and not _of_one(one, other):
        return False
    if not one.day and not other.day:
        return True
    apart = days_apart(one.day, other.day)
    return apart is None or apart <= PASSING


def _of_one(one: Statement, other: Statement) -> bool:
    """Whether one known speaker makes both statements."""
    return bool(one.speaker) and _full_name(one.speaker) == _full_name(other.speaker)


@lru_cache(maxsize=1 << 16)
def _full_name(who: str) -> str:
    """Somebody's IRI without middle names: Donald J. Trump is Donald Trump; any other IRI as it is."""
    before, person, name = who.rpartition("/person/")
    parts = name.split("-")
    return f"{before}{person}{parts[0]}-{parts[-1]}" if person else who


def _names(who: str, text: str) -> bool:
    """Whether a text has the last part of somebody's name, or a body's whole, as the IRI spells it."""
    _, body, name = who.rpartition("/organization/")
    said = [re.sub(r"['’]s?$", "", word.strip(_MARKS)) for word in text.casefold().split()]
    if not body:
        return who.rpartition("-")[2].rpartition("/")[2] in said
    words = name.split("-")
    return any(said[k : k + len(words)] == words for k in range(len(said)))
