"""Who is who, by rules and by what the user judges: same, merge, split."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from onrecord import columns, terminal
from onrecord.commands.options import DEFAULT_STORE, NAMED, By, StoreFolder, judge_named
from onrecord.derived import derive
from onrecord.errors import AmbiguousError, ArgumentError, NotFoundError
from onrecord.graph.counting import numbered
from onrecord.graph.headings import headings
from onrecord.graph.identity.appearances import Appearance, appearances, told_apart
from onrecord.graph.identity.judgements import (
    Judgement,
    Verdict,
    judgements,
    record,
    withdraw,
)
from onrecord.graph.identity.model import SAME_FROM
from onrecord.graph.identity.named import named
from onrecord.graph.identity.resolution import Pair, pairs, resolve
from onrecord.graph.identity.stored import homonyms, reasons
from onrecord.graph.model import EntityKind, shortened
from onrecord.graph.names import find
from onrecord.graph.store.connect import connect
from onrecord.graph.store.protocol import Store

_TITLES = 10
"""Articles listed for each name."""

_LONGEST = 90
"""Letters of what was typed that a message repeats."""

_NAMELESS = {
    EntityKind.UNNAMED: "an unnamed source",
    EntityKind.AUTHOR: "an unnamed author",
    EntityKind.DOCUMENT: "a document",
}
"""What bears no name that could be another's too."""

_BODIES = (EntityKind.ORGANIZATION, EntityKind.OUTLET)
"""Kinds that one entity may have both of: a broadcaster speaks, and publishes."""

Undo = Annotated[bool, typer.Option("--undo", help="Withdraw the judgement.")]


def merge(
    one: Annotated[str, typer.Argument(metavar="NAME-or-IRI", help="A person, outlet or organisation.")],
    other: Annotated[str, typer.Argument(metavar="NAME-or-IRI", help="Another name for the same entity.")],
    store: StoreFolder = DEFAULT_STORE,
    by: By = None,
    undo: Undo = False,
) -> None:
    """Record that two names mean one entity. Your judgement takes precedence over the rules, for good."""
    with connect(store, "write") as opened:
        typed = [_name(opened, name) for name in (one, other)]
        names = tuple(sorted({*typed}))
        if len(names) == 1:
            raise typer.BadParameter(f"{one!r} and {other!r} are one name already: {names[0]}")
        both = " and ".join(_meant(opened, typed))
        if undo:
            _take_back(opened, (one for one in judgements(opened) if one.names == names and not one.articles))
        else:
            _need_one_kind(opened, names, both)
            record(opened, [_judged(Verdict.SAME, names, by)])
        _rebuild(opened, names)
        entities = {named(opened, name).entity for name in names}
        verdict = "one entity" if len(entities) == 1 else "two entities"
    told = f"without it, {both} are {verdict}" if undo else f"{both} are now {verdict}"
    terminal.say(f"{told}, in {store}")


def split(
    name: Annotated[str, typer.Argument(metavar="NAME-or-IRI", help="A person, outlet or organisation.")],
    article: Annotated[
        list[str] | None,
        typer.Option(
            "--article",
            help="An article, by title or IRI, in which the name means somebody else. Repeatable.",
            metavar="ARTICLE",
        ),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
    by: By = None,
    undo: Undo = False,
) -> None:
    """Record that a name is not part of its entity, or with --article, that it means somebody else there."""
    with connect(store, "write") as opened:
        found = _name(opened, name)
        where = tuple(sorted(find(opened, one, ("article",)) for one in article or ()))
        touched = {found}
        if undo:
            given = [one for one in judgements(opened) if _splits(one, found)]
            _take_back(opened, given)
            touched |= _names(given)
        elif where:
            record(opened, [_judged(Verdict.DIFFERENT, (found,), by, where)])
        else:
            touched |= _take_out(opened, found, by)
        _rebuild(opened, touched)
        (whole,) = _meant(opened, [found])
        others = len(named(opened, found).names) - 1
        apart = len([one for one in homonyms(opened) if one.name == found])
    alone = f"one entity with {numbered(others, 'other name')}" if others else "an entity of its own"
    now = "is now" if undo or where or len(touched) > 1 else "was already"
    namesakes = f", and has {numbered(apart, 'namesake')}" if apart else ""
    terminal.say(f"{whole} {now} {alone}{namesakes}, in {store}")


def same(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME-or-IRI", help="Whose names to show. Default: uncertain pairs of all names."
        ),
    ] = None,
    store: StoreFolder = DEFAULT_STORE,
    review: Annotated[
        bool, typer.Option("--review", help="Decide about each pair in turn, the least certain first.")
    ] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Withdraw the latest judgement.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="The most pairs to show.")] = 20,
    by: By = None,
) -> None:
    """Show which names mean one entity and why or, without a name, the least certain pairs."""
    if undo:
        with connect(store, "write") as opened:
            latest = judgements(opened)[:1]
            _take_back(opened, latest)
            _rebuild(opened, _names(latest))
    elif review:
        _review(store, limit, by)
    else:
        with connect(store) as opened:
            if name is None:
                found = pairs(opened)[:limit]
                if found:
                    columns.table(("score", "name", "other", "why"), _rows(opened, found))
                shown = numbered(len(found), "pair")
                terminal.say(
                    f"{shown}; names with a score of {SAME_FROM} or more are one entity"
                    " (decide with --review, merge or split)"
                )
            else:
                _show(opened, _name(opened, name, as_named=False))


def _name(store: Store, words: str, *, as_named: bool = True) -> str:
    """The IRI of the name that is meant; of what stands for its entity, not `as_named`.

    Raises:
        NotFoundError: no person, outlet or organisation bears it; the message tells what else does.
    """
    try:
        return find(store, words, NAMED, as_named=as_named)
    except AmbiguousError:
        raise
    except NotFoundError:
        for kind, called in _NAMELESS.items():
            if _is_called(store, words, kind):
                raise NotFoundError(
                    f"{shortened(words, _LONGEST)!r}: only {called} is called so, known in its article alone"
                    " (give a person, outlet or organisation; onrecord explain shows what it says)"
                ) from None
        raise


def _meant(store: Store, names: Sequence[str]) -> list[str]:
    """Whole names with their kinds, as ``Jane Doe (person)``, since a part of one was enough to mean it."""
    kinds = {name: one.kind or "in no article any more" for name, one in appearances(store, names).items()}
    called = zip(names, _called(store, names), strict=True)
    return [terminal.in_line(f"{whole} ({kinds[name]})") for name, whole in called]


def _need_one_kind(store: Store, names: Sequence[str], both: str) -> None:
    """Let names pass that may be of one entity: of one kind, or of an outlet and an organisation.

    Raises:
        ArgumentError: they can't be.
    """
    kinds = {one.kind for one in appearances(store, names).values()} - {None}
    if len({kind in _BODIES for kind in kinds}) > 1:
        raise ArgumentError(f"{both} can't be one entity: a person is no organisation and no outlet")


def _is_called(store: Store, words: str, kind: EntityKind) -> bool:
    try:
        find(store, words, (str(kind),), with_near=False)
    except AmbiguousError:
        return True
    except NotFoundError:
        return False
    return True


def _rows(store: Store, found: Sequence[Pair]) -> list[tuple[str, str, str, str]]:
    """The cells of pairs; the same name in two articles is told apart by the article."""
    told = told_apart(
        store, {iri: name for one in found for iri, name in zip(one.pair, (one.name, one.other), strict=True)}
    )
    return [(f"{one.score:.2f}", told[one.pair[0]], told[one.pair[1]], one.why) for one in found]


def _show(store: Store, entity: str) -> None:
    """The names of an entity on stdout, each with its kind, its articles and its IRI; what made them one."""
    names = named(store, entity).names
    for appearance in appearances(store, names).values():
        _show_name(appearance)
    for like in reasons(store, names):
        one, other = _called(store, like.pair)
        _print(f"{like.score:.2f}  {one} = {other}: {like.why}")
    for homonym in homonyms(store):
        if homonym.name in names or homonym.entity == entity:
            where = "; ".join(headings(store, homonym.articles).values())
            places = numbered(len(homonym.articles), "article")
            _print(f"apart in {places}  {homonym.label}: {homonym.why} ({where})")
    for judgement in judgements(store):
        if set(judgement.names) & set(names):
            whom = " and ".join(_called(store, judgement.names))
            _print(f"judged {judgement.verdict} by {judgement.who}, {judgement.when}: {whom}")


def _show_name(one: Appearance) -> None:
    _print(terminal.in_line(f"{one.called} ({one.kind or 'in no article any more'})"))
    for title in one.titles[:_TITLES]:
        _print(f"    {terminal.in_line(title)}")
    if len(one.titles) > _TITLES:
        _print(f"    and {numbered(len(one.titles) - _TITLES, 'other article')}")
    _print(f"    {one.iri}")


def _called(store: Store, names: Sequence[str]) -> list[str]:
    told = told_apart(store, {name: one.called for name, one in appearances(store, names).items()})
    return [told[name] for name in names]


def _print(text: str) -> None:
    terminal.out(terminal.visible(text))


def _review(store: str, limit: int, by: str | None) -> None:
    given: list[Judgement] = []
    with connect(store, "write") as opened:
        found = pairs(opened)[:limit]
        for pair, (score, name, other, why) in zip(found, _rows(opened, found), strict=True):
            terminal.out(f"{score}  {terminal.in_line(f'{name} | {other}: {why}')}")
            answer = _asked("the same entity? y (yes), n (no), s (skip) or q (quit)")
            if answer == "q":
                break
            if answer in "yn":
                verdict = Verdict.SAME if answer == "y" else Verdict.DIFFERENT
                given.append(_judged(verdict, pair.pair, by))
                record(opened, given[-1:])  # at once: what was judged is kept whatever comes
        if given:
            _rebuild(opened, _names(given))
    terminal.say(f"{numbered(len(given), 'judgement')} kept, in {store}")


def _asked(question: str) -> str:
    """The first letter of the answer, s for none; the end of the input is as good as quitting."""
    typer.echo(f"{question} [s]: ", err=True, nl=False)
    try:
        line = "" if sys.stdin is None else sys.stdin.readline()  # None when a shell has closed it
    except KeyboardInterrupt:
        line = ""
    return (line.strip()[:1].lower() or "s") if line else "q"


def _take_out(store: Store, name: str, by: str | None) -> set[str]:
    """Withdraw what made a name one with others; where rules do so by themselves, judge against each.

    Gives the names about which something was judged or withdrawn.
    """
    given = [one for one in judgements(store) if name in one.names and one.verdict is Verdict.SAME]
    withdraw(store, given)
    resolve(store, (), names={name, *_names(given)})
    others = {*named(store, name).names} - {name}
    record(store, [_judged(Verdict.DIFFERENT, tuple(sorted((name, other))), by) for other in others])
    return _names(given) | others


def _names(given: Iterable[Judgement]) -> set[str]:
    return {name for one in given for name in one.names}


def _splits(judgement: Judgement, name: str) -> bool:
    return name in judgement.names and judgement.verdict is Verdict.DIFFERENT


def _take_back(store: Store, given: Iterable[Judgement]) -> None:
    number = withdraw(store, given)
    if not number:
        raise NotFoundError("there is no such judgement to withdraw (onrecord same NAME lists them)")
    terminal.say(f"{numbered(number, 'judgement')} withdrawn")


def _judged(
    verdict: Verdict, names: tuple[str, ...], by: str | None, articles: tuple[str, ...] = ()
) -> Judgement:
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    return Judgement(verdict, names, judge_named(by), now, articles)


def _rebuild(store: Store, names: Collection[str]) -> None:
    """Derive what rests on what was judged of these names."""
    derive(store, (), names=names)
    store.flush()
