"""What of a text pasted whole is the page's, and what sounds like it and is the article's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.graph.model import Reading
from onrecord.loaders.reader.text.document import lay_out
from onrecord.loaders.reader.text.furniture import furniture_in

Read = Callable[..., Reading]

PAGE = Path(__file__).parents[2] / "fixtures" / "pasted-page.txt"
"""A page pasted whole; the lines of the article begin with a bar."""

OF_THE_PAGE = [
    "Sign up for our morning newsletter.",
    "For more, sign up for The Harbour Letter newsletter.",
    "Click here to see the whole list.",
    "Follow Joan Lund on Twitter.",
    "Follow @harbourpost.",
    "Watch the video below.",
    "Read the full story.",
    "Subscribe to our podcast.",
    "E-mail us at desk@harbourpost.example.",
    "Read more: Mayor says pier is sold",
    "Related: Mayor says pier is sold",
    "ADVERTISEMENT",
    "Photo: Joan Lund / Reuters",
    "The pier at dusk. (Photo by Joan Lund)",
    "Joan Lund via Getty Images",
    "Image credit: Peter Roe",
    "Tags: pier, harbour, council",
    "By Joan Lund and Peter Roe",
    "Published 3 May 2024, 10:15",
    "Correction: An earlier version of this story said that the pier had been sold to Roe.",
    "Editor’s note: The council owns a share of this paper.",
    "This article has been updated with a statement from the council.",
    "This interview has been edited and condensed for clarity.",
    "Peter Roe contributed to this report.",
    "(Reporting by Joan Lund; Editing by Peter Roe)",
    "We use cookies to improve your experience.",
    "We and our partners use cookies to store data. You can change your mind at any time.",
    "© 2024 Harbour Post Media. The Harbour Post is not responsible for other sites.",
    "By signing up you agree to our terms of service.",
    "Copyright 2024 The Harbour Post. All rights reserved.",
    "The views expressed in this article are the author’s own.",
    "— Joan Lund (@joanlund) May 3, 2024",
    "#pier #harbour",
]
OF_THE_ARTICLE = [
    "Follow the money, Lund told the council.",
    "Read the report again, she said, and count the piers.",
    "By Friday, the pier had been sold.",
    "By the time Lund arrived, the pier had burned.",
    "“Subscribe to our newsletter,” the letter from the council said.",
    "Lund said that readers should subscribe to the newsletter.",
    "The newsletter of the council reported that the pier was sold.",
    "Updated figures show that 300 people fish from the pier.",
    "The photo by Lund shows the pier at dusk.",
    "Related costs rose to 3 million, the council said.",
    "“By clicking you agree to our terms,” the site of the company says.",
    "The company, which uses cookies, was fined in May.",
    "Like the council, the union wants the pier closed.",
    "Reporting by the police shows that crime fell.",
    "Watch towers were built on the pier.",
    "Credit dried up after the bank closed.",
]  # fmt: skip


def pages_own(text: str) -> bool:
    document = lay_out(text)
    return furniture_in(document) == [sentence.span for sentence in document.sentences]


@pytest.mark.parametrize("text", OF_THE_PAGE)
def test_furniture_is_told(text: str) -> None:
    assert pages_own(text)


@pytest.mark.parametrize("text", OF_THE_ARTICLE)
def test_what_an_article_says_is_no_furniture(text: str) -> None:
    assert furniture_in(lay_out(text)) == []


def test_headlines_below_most_read_are_furniture_and_the_next_sentence_is_not() -> None:
    text = (
        "The pier was sold.\n\nMost read\n\nMayor says pier is sold\n\nRoe: No sale\n\nIt will reopen in May."
    )
    document = lay_out(text)
    found = [span.of(text) for span in furniture_in(document)]
    assert found == ["Most read", "Mayor says pier is sold", "Roe: No sale"]


def test_furniture_is_read_as_nobodys_claim(read: Read) -> None:
    text = (
        "The pier was sold in May.\n\nCorrection: An earlier version of this story said Roe bought it.\n\n"
        "Sign up for our newsletter and never miss a story.\n\nBy Friday, the pier had been closed."
    )
    reading = read(text)
    assert reading.utterances == ()
    assert [span.of(text)[:9] for span in reading.unattributed] == ["The pier ", "By Friday"]


def test_a_headline_is_nobodys_claim_with_or_without_its_full_stop(read: Read) -> None:
    text = "Pier sold to the council after a long fight.\n\nThe pier was sold in May."
    reading = read(text, title="Pier sold to the council after a long fight")
    assert [span.of(text) for span in reading.unattributed] == ["The pier was sold in May."]


def test_a_page_pasted_whole_holds_the_claims_of_its_article_alone(read: Read) -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    title = "Harbour council says pier was sold below value"
    article = "\n".join(
        line.removeprefix("| ") for line in lines if line.startswith("| ") or line in {"", title}
    )
    page = "\n".join(line.removeprefix("| ") for line in lines)
    assert claims(read(page, title=title), page) == claims(read(article, title=title), article) != []


def claims(reading: Reading, text: str) -> list[str]:
    contents = [span for said in reading.utterances for span in said.content]
    return [span.of(text) for span in (*contents, *reading.unattributed)]
