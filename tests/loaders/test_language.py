from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import LanguageError
from onrecord.graph.model import Article
from onrecord.loaders.formats import Metadata, load
from onrecord.loaders.formats.metadata import make_article
from onrecord.loaders.language import detect, named

ENGLISH = (
    "The ferry will run again on Monday, said Carl Oduya, the harbour master of Lorne. An official who is"
    " close to the council denied that the quay is safe."
)

GERMAN = (
    "Die Fähre fährt ab Montag wieder, sagte Hafenmeister Carl Oduya am Freitag. Ein Beamter, der dem Rat"
    " nahesteht, bestritt, dass der Kai sicher ist."
)

FOREIGN = {
    "ar": "قال مدير ميناء لورن إن العبارة ستعود إلى العمل يوم الاثنين. وأضاف أن الرصيف آمن. ونفى مسؤول ذلك.",
    "de": GERMAN,
    "es": "El transbordador volverá a funcionar el lunes, dijo Carlos Oduya, capitán del puerto de Lorne.",
    "fr": "Le ferry reprendra lundi, a déclaré Charles Oduya. Un fonctionnaire proche du conseil a démenti.",
    "hi": "बंदरगाह के प्रमुख ने कहा कि नौका सोमवार से फिर चलेगी। परिषद के एक अधिकारी ने इससे इनकार किया।",
    "it": "Il traghetto riprenderà lunedì, ha detto Carlo Oduya. Un funzionario del consiglio ha smentito.",
    "nl": "De veerboot vaart vanaf maandag weer, zei havenmeester Karel Oduya. Een ambtenaar ontkende dat.",
    "pl": "Prom znów popłynie w poniedziałek, powiedział kapitan portu. Urzędnik rady temu zaprzeczył.",
    "pt": "A balsa voltará a funcionar na segunda-feira, disse o capitão do porto. Um funcionário negou.",
    "ru": "Паром снова начнёт ходить в понедельник, сообщил начальник порта. Чиновник это опроверг.",
    "zh": "港务局局长卡尔·奥杜亚表示,渡轮将于周一恢复运营。他说码头是安全的。一位官员否认了这一说法。",
}


@pytest.mark.parametrize("tag", FOREIGN)
def test_other_languages_are_told(tag: str) -> None:
    assert detect(FOREIGN[tag]) == tag


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ENGLISH, id="a paragraph"),
        pytest.param(ENGLISH.upper(), id="capitals"),
        pytest.param("By Ann Writer\n\n" + ENGLISH.upper(), id="capitals below a byline"),
        pytest.param(
            "Zbigniew Wójcik, Małgorzata Szczęsna, Jiří Novák, Nguyễn Văn Minh and José Luis Rodríguez were"
            " with Günther Großmüller, who said that François Lefèvre and Þórður Jónsson had left the hall.",
            id="foreign names",
        ),
        pytest.param(
            "“No pasarán,” the crowd chanted outside Teatro Nacional in Ciudad Juárez. “El pueblo unido jamás"
            " será vencido,” answered María Hernández, who leads the Frente Amplio.",
            id="foreign quotations",
        ),
        pytest.param(
            "ODUYA: The quay, you know, is fine.\nREYK: And the ferry?\nODUYA: It runs.\nREYK: Who told you?",
            id="a transcript",
        ),
        pytest.param(
            "Ferry runs again\nMayor denies claim\nPort boss quits\nAudit finds overrun", id="headlines"
        ),
    ],
)
def test_english_is_told_whatever_is_in_it(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Der Kai ist sicher, sagte Oduya.", id="too short"),
        pytest.param("2019 4,500 12.3% 2020 5,100 13.1% " * 20, id="numbers"),
        pytest.param(
            "Zbigniew Wójcik, Jiří Novák, Nguyễn Văn Minh, Günther Großmüller, Þórður Jónsson", id="names"
        ),
        pytest.param(
            "Lorne 3 Bayview 1\nHalden 0 Undertow 0\nAjax 2 Porto 2\nSevilla 0 Celtic 1", id="scores"
        ),
    ],
)
def test_what_can_not_be_told_is_left_undecided(text: str) -> None:
    assert detect(text) is None


def test_a_text_with_english_quotations_is_in_the_language_around_them() -> None:
    text = f"{GERMAN} „The quay is safe“, hatte ein Sprecher gesagt, doch die Prüfer zweifelten daran."
    assert detect(text) == "de"


def test_a_language_is_named_by_its_tag_where_no_name_is_known() -> None:
    assert (named("de"), named("fy")) == ("German (de)", "the language 'fy'")


def test_english_does_not_load_the_model() -> None:
    program = (
        "import sys, onrecord.cli; from onrecord.loaders.language import detect;"
        f" print(detect({ENGLISH!r}), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "en False\n"


@pytest.mark.parametrize(
    ("text", "stated", "language"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "en-GB", "en-GB"),
        (ENGLISH, "de", "en"),
        ("Der Kai ist sicher.", "de", "de"),
        ("Der Kai ist sicher.", None, "en"),
    ],
)
def test_the_text_is_believed_before_what_is_stated_of_it(
    text: str, stated: str | None, language: str
) -> None:
    assert make_article("here", text, Metadata(language=stated)).language == language


@pytest.mark.parametrize(("stated", "language"), [(None, "de"), ("en", "de"), ("de-AT", "de-AT")])
def test_a_refused_article_is_in_its_error(stated: str | None, language: str) -> None:
    with pytest.raises(LanguageError, match=r"^here: written in German \(de\)") as told:
        make_article("here", GERMAN, Metadata(language=stated))
    assert "--force" not in str(told.value)  # a page of the server has no such option
    assert (told.value.article.text, told.value.article.language) == (GERMAN, language)


def write(folder: Path, *texts: str) -> Path:
    path = folder / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    return path


def test_an_article_in_another_language_is_an_error_in_its_place(tmp_path: Path) -> None:
    first, second, third = load(write(tmp_path, ENGLISH, GERMAN, "It rains."), Metadata())
    assert isinstance(first, Article)
    assert isinstance(second, LanguageError)
    assert isinstance(third, Article)


def test_force_gives_it_as_an_article(tmp_path: Path) -> None:
    found = load(write(tmp_path, ENGLISH, GERMAN), Metadata(), force=True)
    assert [item.language for item in found if isinstance(item, Article)] == ["en", "de"]


@pytest.mark.parametrize("force", [False, True])
def test_one_url_can_not_name_two_articles_in_any_languages(tmp_path: Path, force: bool) -> None:
    path = write(tmp_path, GERMAN, ENGLISH)
    (told,) = load(path, Metadata(url="https://lorne.example/"), force=force)
    assert str(told) == f"{path}: several articles can't have one URL (give it in each record)"
