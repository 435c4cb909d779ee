"""What is kept between two rebuilds, so that one more article does not mean to read all others again.

A SQLite file beside the store's quads, or in memory. It holds nothing that the store does not tell: without
it, or when it does not fit the store, everything is rebuilt.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.deciding import Decision
from onrecord.graph.corroboration.features import Features
from onrecord.graph.corroboration.statements import Read, Said, Statement

FILE = "corroboration.sqlite"
"""Its name in the folder of a store."""

_SCHEMA = """
CREATE TABLE state (version TEXT);
CREATE TABLE articles (
  iri TEXT PRIMARY KEY, time TEXT, day TEXT, publisher TEXT, names TEXT, credits TEXT);
CREATE TABLE judged (one TEXT, other TEXT, relation TEXT, why TEXT);
CREATE TABLE statements (
  id INTEGER PRIMARY KEY, key TEXT UNIQUE, text TEXT, about TEXT, day TEXT, speaker TEXT, told TEXT,
  within TEXT, terms BLOB, weights BLOB);
CREATE TABLE claims (iri TEXT PRIMARY KEY, article TEXT, statement INTEGER) WITHOUT ROWID;
CREATE INDEX claims_of_article ON claims (article);
CREATE INDEX claims_of_statement ON claims (statement);
CREATE TABLE postings (
  term INTEGER, statement INTEGER, mass INTEGER, PRIMARY KEY (term, statement)) WITHOUT ROWID;
CREATE TABLE edges (
  one INTEGER, other INTEGER, relation TEXT, confidence REAL, why TEXT, PRIMARY KEY (one, other))
  WITHOUT ROWID;
CREATE INDEX edges_back ON edges (other);
CREATE TABLE said (
  iri TEXT PRIMARY KEY, claim TEXT, article TEXT, speaker TEXT, stance TEXT, relays TEXT, told TEXT)
  WITHOUT ROWID;
CREATE INDEX said_of_claim ON said (claim);
CREATE INDEX said_by ON said (speaker);
CREATE INDEX said_to ON said (told);
CREATE TABLE sketches (shingle INTEGER, article TEXT, PRIMARY KEY (shingle, article)) WITHOUT ROWID;
CREATE INDEX sketch_of_article ON sketches (article);
CREATE TABLE copies (one TEXT, other TEXT, share REAL, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX copies_back ON copies (other);
CREATE TABLE links (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX links_back ON links (other);
"""
_AT_ONCE = 400
_MAPPED = 1 << 30
"""Bytes of the file that are mapped at most: of some 30,000 articles."""
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def damaged(error: sqlite3.DatabaseError) -> bool:
    """Whether an error is of a file whose pages are no database's, and not of a full disk or a lock."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in _DAMAGES  # the rest of an extended code says where


def _connected(path: Path | None) -> sqlite3.Connection:
    """A connection that reads the file as memory, in two thirds of the time; in memory without a path."""
    db = sqlite3.connect(path or ":memory:", isolation_level=None)
    db.execute(f"PRAGMA mmap_size = {_MAPPED}")
    return db


class ArticleFacts(NamedTuple):
    """What the order of articles with the same text rests on.

    Attributes:
        day: when it was published, ISO 8601, or "".
        publisher: IRI, or None.
        name: the publisher's name, or "".
        credits: the agencies that its text gives as its source, as slugs.
    """

    day: str
    publisher: str | None
    name: str
    credits: frozenset[str]


class Index:
    """Articles, claims, statements and what was decided of them; statements go by number inside the index."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._db = _connected(path)
        try:
            self._db.execute("SELECT version FROM state").fetchone()
            self._db.execute("SELECT within FROM statements LIMIT 1").fetchone()
        except sqlite3.DatabaseError:
            self.clear()

    def clear(self) -> None:
        """Forget everything, also a file that is damaged or of another layout."""
        self._db.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        self._db = _connected(self._path)
        self._db.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = NORMAL;" + _SCHEMA)

    def begin(self) -> None:
        """Start what `keep` ends; until then nothing is written that outlives a crash."""
        self._db.execute("BEGIN")

    def keep(self, version: str) -> None:
        """Keep what changed since `begin`; `version` names the state of the store that it fits."""
        self._db.execute("DELETE FROM state")
        self._db.execute("INSERT INTO state VALUES (?)", (version,))
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file; what was not kept is forgotten."""
        self._db.close()

    @property
    def version(self) -> str:
        """The state of the store that it fits; empty when it holds nothing."""
        row = self._db.execute("SELECT version FROM state").fetchone()
        return "" if row is None else str(row[0])

    def times(self) -> dict[str, str]:
        """When each article was read, by IRI."""
        return dict(self._db.execute("SELECT iri, time FROM articles"))

    def add(self, read: Read) -> list[tuple[int, Statement]]:
        """Take in an article; its statements that were not there before, with their numbers."""
        self._db.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
            (read.iri, read.time, read.day, read.publisher, json.dumps(dict(read.names)),
             " ".join(sorted(read.credits))),
        )  # fmt: skip
        fresh = []
        for claim, statement in sorted(read.claims.items()):
            known = self._db.execute("SELECT id FROM statements WHERE key = ?", (statement.key,)).fetchone()
            number = known[0] if known else self._add_statement(statement)
            if not known:
                fresh.append((number, statement))
            self._db.execute("INSERT INTO claims VALUES (?, ?, ?)", (claim, read.iri, number))
        self._db.executemany(
            "INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (one.iri, one.claim, read.iri, one.speaker, one.stance, one.relays, one.told)
                for one in read.said
            ],
        )
        self._db.executemany(
            "INSERT INTO sketches VALUES (?, ?)", [(shingle, read.iri) for shingle in read.sketch]
        )
        return fresh

    def _add_statement(self, one: Statement) -> int:
        found = one.features
        number = self._db.execute(
            "INSERT INTO statements (key, text, about, day, speaker, told, within, terms, weights)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (one.key, one.text, json.dumps(sorted(one.about)), one.day, one.speaker, one.told, one.within,
             np.array(found.terms, dtype=np.int64).tobytes(), bytes(found.weights)),
        ).lastrowid  # fmt: skip
        self._db.executemany(
            "INSERT INTO postings VALUES (?, ?, ?)", [(term, number, found.mass) for term in found.terms]
        )
        return int(number or 0)

    def remove(self, articles: Iterable[str]) -> None:
        """Forget articles, and statements that no claim makes any more."""
        for article in articles:
            claims = [
                row[0] for row in self._db.execute("SELECT iri FROM claims WHERE article = ?", (article,))
            ]
            numbers = {self._statement_of(claim) for claim in claims}
            for claim in claims:
                self._db.execute("DELETE FROM links WHERE one = ?1 OR other = ?1", (claim,))
                self._db.execute("DELETE FROM said WHERE claim = ?", (claim,))
            self._db.execute("DELETE FROM claims WHERE article = ?", (article,))
            self._db.execute("DELETE FROM copies WHERE one = ?1 OR other = ?1", (article,))
            self._db.execute("DELETE FROM sketches WHERE article = ?", (article,))
            self._db.execute("DELETE FROM articles WHERE iri = ?", (article,))
            for number in numbers:
                if not self._db.execute("SELECT 1 FROM claims WHERE statement = ?", (number,)).fetchone():
                    self._remove_statement(number)

    def judged(self) -> set[tuple[str, str, str, str]]:
        """The users' judgements that are taken into account: both claims, relation, why."""
        return set(self._db.execute("SELECT one, other, relation, why FROM judged"))

    def set_judged(self, given: Iterable[tuple[str, str, str, str]]) -> None:
        """Replace what is known of the users' judgements of claims."""
        self._db.execute("DELETE FROM judged")
        self._db.executemany("INSERT INTO judged VALUES (?, ?, ?, ?)", given)

    def _statement_of(self, claim: str) -> int:
        return int(self._db.execute("SELECT statement FROM claims WHERE iri = ?", (claim,)).fetchone()[0])

    def _remove_statement(self, number: int) -> None:
        self._db.executemany(
            "DELETE FROM postings WHERE term = ? AND statement = ?",
            [(int(term), number) for term in self.terms([number]).get(number, ())],
        )
        self._db.execute("DELETE FROM edges WHERE one = ?1 OR other = ?1", (number,))
        self._db.execute("DELETE FROM statements WHERE id = ?", (number,))

    def posted(self, term: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The statements that have a term, and their masses."""
        # As one text, which numpy reads in two fifths of the time that a Python integer for each takes.
        query = "SELECT group_concat(statement || ',' || mass) FROM postings WHERE term = ?"
        found = self._db.execute(query, (term,)).fetchone()[0]
        both = np.fromstring(found or "", dtype=np.int64, sep=",").reshape(-1, 2)
        return both[:, 0], both[:, 1]

    def terms(self, numbers: Sequence[int]) -> dict[int, NDArray[np.int64]]:
        """The terms of statements, for those that have some."""
        found = self._some("SELECT id, terms FROM statements WHERE id", numbers)
        return {number: np.frombuffer(terms, dtype=np.int64) for number, terms in found if terms}

    def statements(self, numbers: Iterable[int] | None = None) -> dict[int, Statement]:
        """Statements by number; all without."""
        query = "SELECT id, key, text, about, day, speaker, told, within, terms, weights FROM statements"
        found = self._either(query, "id", numbers)
        return {
            number: Statement(
                key, text, frozenset(json.loads(about)), day, speaker, told, within,
                Features(tuple(np.frombuffer(terms, dtype=np.int64).tolist()), tuple(weights)),
            )
            for number, key, text, about, day, speaker, told, within, terms, weights in found
        }  # fmt: skip

    def add_decisions(self, found: Iterable[tuple[int, int, Decision]]) -> None:
        """Keep decisions on pairs of statements, each in the place of an older one of the pair."""
        self._db.executemany(
            "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?, ?)",
            ((min(a, b), max(a, b), str(d.relation), d.confidence, d.why) for a, b, d in found),
        )

    def decisions(self, numbers: Iterable[int] | None = None) -> Iterator[tuple[int, int, Decision]]:
        """The decisions on pairs of which these statements are one side at least, each once; all without."""
        found = self._ends("SELECT one, other, relation, confidence, why FROM edges", numbers)
        for one, other, relation, confidence, why in found:
            yield one, other, Decision(Relation(relation), confidence, why)

    def likely_copies(self, articles: Sequence[str] | None, shared: int) -> Iterator[tuple[str, str]]:
        """Pairs of articles whose sketches share so many shingles, the first in the alphabet first."""
        query = """
            SELECT min(a.article, b.article), max(a.article, b.article) FROM sketches a
            JOIN sketches b ON a.shingle = b.shingle AND a.article {} b.article
            {} GROUP BY a.article, b.article HAVING count(*) >= ?"""
        if articles is None:
            yield from self._db.execute(query.format("<", ""), (shared,))
            return
        found = {
            pair for article in articles
            for pair in self._db.execute(query.format("<>", "WHERE a.article = ?"), (article, shared))
        }  # fmt: skip
        yield from sorted(found)

    def add_copy(self, one: str, other: str, share: float, links: Iterable[tuple[str, str]]) -> None:
        """Keep a pair of articles of which one copies the other, and the claims that are the same by that.

        Args:
            one: the IRI of either.
            other: the IRI of the other.
            share: how much of the shorter text both have, 0 to 1.
            links: pairs of claims, by IRI.
        """
        self._db.execute("INSERT INTO copies VALUES (?, ?, ?)", (one, other, share))
        self._db.executemany("INSERT OR IGNORE INTO links VALUES (?, ?)", links)

    def copies(self, articles: Iterable[str] | None = None) -> list[tuple[str, str, float]]:
        """Pairs of articles of which one is a copy, with the share; of these articles, or all."""
        return self._ends("SELECT one, other, share FROM copies", articles)

    def links(self, claims: Iterable[str] | None = None) -> list[tuple[str, str]]:
        """Pairs of claims that are the same since their text was copied; of these claims, or all."""
        return self._ends("SELECT one, other FROM links", claims)

    def claims(self, numbers: Iterable[int] | None = None) -> dict[str, tuple[str, int]]:
        """Claims by IRI: article and statement; of these statements, or all."""
        found = self._either("SELECT iri, article, statement FROM claims", "statement", numbers)
        return {claim: (article, number) for claim, article, number in found}

    def articles_of(self, claims: Iterable[str]) -> set[str]:
        """The articles that hold these claims."""
        return {row[0] for row in self._some("SELECT article FROM claims WHERE iri", sorted(claims))}

    def numbers(self, *, articles: Iterable[str] = (), claims: Iterable[str] = ()) -> set[int]:
        """The statements that articles, or claims, make."""
        found = [
            *self._some("SELECT statement FROM claims WHERE article", list(articles)),
            *self._some("SELECT statement FROM claims WHERE iri", list(claims)),
        ]
        return {number for (number,) in found}

    def texts_of(self, article: str) -> list[tuple[str, str]]:
        """The claims of an article with their statements' words."""
        return self._db.execute(
            "SELECT c.iri, s.text FROM claims c JOIN statements s ON s.id = c.statement WHERE c.article = ?"
            " ORDER BY c.iri",
            (article,),
        ).fetchall()

    def said(self, claims: Iterable[str] | None = None) -> Iterator[tuple[str, Said]]:
        """Utterances with their articles; of these claims, or all."""
        query = "SELECT article, iri, claim, speaker, stance, relays, told FROM said"
        for article, *fields in self._either(query, "claim", claims):
            yield article, Said(*fields)

    def claims_of(self, bodies: Sequence[str]) -> set[str]:
        """The claims that outlets or other bodies published, said or were told."""
        queries = (
            "SELECT claim FROM said WHERE speaker",
            "SELECT claim FROM said WHERE told",
            "SELECT c.iri FROM claims c JOIN articles a ON a.iri = c.article WHERE a.publisher",
        )
        return {claim for query in queries for (claim,) in self._some(query, bodies)}

    def articles(self, wanted: Iterable[str] | None = None) -> dict[str, ArticleFacts]:
        """The facts of these articles, or of all, by IRI."""
        found = self._either("SELECT iri, day, publisher, names, credits FROM articles", "iri", wanted)
        return {
            article: ArticleFacts(
                day, publisher, json.loads(names).get(publisher, ""), frozenset(credited.split())
            )
            for article, day, publisher, names, credited in found
        }

    def outlets(self, articles: Iterable[str] | None = None) -> dict[str, str]:
        """The names of the outlets that articles name, or all, by IRI; of several the first."""
        found: dict[str, str] = {}
        for (names,) in self._either("SELECT names FROM articles", "iri", articles):
            for who, name in json.loads(names).items():
                found[who] = min(name, found.get(who, name))
        return found

    def keys(self, numbers: Iterable[int] | None = None) -> dict[int, str]:
        """The keys of these statements, or of all."""
        return dict(self._either("SELECT id, key FROM statements", "id", numbers))

    def firsts(self, numbers: Iterable[int]) -> dict[int, str]:
        """The first claim in the alphabet that makes each of these statements."""
        found: dict[int, str] = {}
        for claim, number in self._either("SELECT iri, statement FROM claims", "statement", numbers):
            found[number] = min(claim, found.get(number, claim))
        return found

    def statements_of(self, claims: Iterable[str]) -> dict[str, int]:
        """The statement that each of these claims makes, for those that are known."""
        return dict(self._either("SELECT iri, statement FROM claims", "iri", set(claims)))

    def _ends(self, query: str, wanted: Iterable[Any] | None) -> list[Any]:
        """The rows of which one of these is one end or the other, each once and sorted; or all rows."""
        if wanted is None:
            return self._db.execute(query).fetchall()
        ends = list(wanted)
        return sorted({row for end in ("one", "other") for row in self._some(f"{query} WHERE {end}", ends)})

    def _either(self, query: str, column: str, wanted: Iterable[Any] | None) -> list[tuple[Any, ...]]:
        """The rows where a column is one of these, or all rows."""
        if wanted is None:
            return self._db.execute(query).fetchall()
        return self._some(f"{query} WHERE {column}", list(wanted))

    def _some(self, query: str, wanted: Sequence[Any]) -> list[tuple[Any, ...]]:
        """The rows of a query that ends in a column, where it is one of these."""
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            found += self._db.execute(f"{query} IN ({', '.join('?' * len(some))})", some).fetchall()
        return found
