"""The system's Chromium, for the tests of the pages: in it, any request or error fails a test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Route,
    sync_playwright,
)

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Audit = Callable[[Page], list[tuple[str, list[str]]]]


class OpenPage:
    """Opens HTML as a file in the browser, and notes all that goes wrong there."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser = browser
        self.folder = folder
        self.contexts: list[BrowserContext] = []
        self.wrong: list[str] = []

    def __call__(
        self, html: str, fragment: str = "", *, phone: bool = False, dark: bool = False, script: bool = True
    ) -> Page:
        file = self.folder / f"page{len(self.contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = self.browser.new_context(
            viewport={"width": 390, "height": 844} if phone else {"width": 1400, "height": 900},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=script,
        )
        self.contexts.append(context)
        context.route("**/*", self._refuse)
        page = context.new_page()
        page.on("websocket", lambda socket: self.wrong.append(f"websocket {socket.url}"))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("console", self._note)
        page.goto(f"{file.as_uri()}{fragment}")
        if script:
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    def _refuse(self, route: Route) -> None:
        if route.request.url.startswith(("file:", "data:", "blob:")):
            route.continue_()
        else:
            self.wrong.append(f"request {route.request.url}")
            route.abort()

    def _dismiss(self, dialog: Dialog) -> None:
        self.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(f"{message.type}: {message.text}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; never one that Playwright has fetched."""
    chromium = (
        os.environ.get("ONRECORD_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    if chromium is None:
        missing = "no Chromium: install the package 'chromium', or set ONRECORD_CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(missing, pytrace=False)
        pytest.skip(missing)  # CI, where changes land, never skips
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS), headless=True)
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """Opens pages; fails the test if one asked for anything, or reported an error or a warning."""
    opener = OpenPage(browser, tmp_path)
    yield opener
    for context in opener.contexts:
        context.close()
    assert opener.wrong == []


@pytest.fixture(scope="session")
def audit() -> Audit:
    """The violations that axe-core finds: the rule, and the elements that break it."""
    source = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def violations(page: Page) -> list[tuple[str, list[str]]]:
        page.evaluate(source)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", AXE_RULES)
        return [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found["violations"]]

    return violations


def tab_stops(page: Page, most: int = 150) -> list[tuple[str, bool]]:
    """Every stop of the Tab key from the top: what it is, and whether its outline shows."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
                const at = document.activeElement;
                if (at === document.body) return null;
                const style = getComputedStyle(at);
                const box = at.getBoundingClientRect();
                const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                return [at.id || at.className || at.textContent.slice(0, 40), shown && box.width > 0];
            }"""
        )
        if stop is None:
            break
        stops.append((stop[0], stop[1]))
    return stops
