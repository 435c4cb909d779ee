"""The graph page beside stock pyvis: the same graph, opened in the same Chromium.

`python -m benchmarks.pages` prints a Markdown table. Needs the development dependencies and a Chromium.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyvis.network
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.exports.graph_page import View, graph_page
from onrecord.graph.network.shape import Network
from tests.browser import AXE_RULES, FLAGS
from tests.exports.invented_network import network

SETTLED = "window.settled === true"
_WATCH = "network.once('stabilizationIterationsDone', () => { window.settled = true; });"
_FRAMES = """() => {
    window.frames_ = [];
    let before = performance.now();
    const tick = (now) => { window.frames_.push(now - before); before = now; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
}"""


class Visit:
    """One page in a fresh context: how long it took, what it asked for, and the page itself."""

    def __init__(self, page: Page, requests: list[str]) -> None:
        self.page = page
        self.requests = requests
        self.metrics = page.context.new_cdp_session(page)
        self.metrics.send("Performance.enable", {"timeDomain": "threadTicks"})

    def cpu(self) -> float:
        """Seconds of processor time that the page's main thread has had: what else runs does not count."""
        told: Any = self.metrics.send("Performance.getMetrics")
        return next(float(one["value"]) for one in told["metrics"] if one["name"] == "TaskDuration")


@contextmanager
def visit(browser: Browser, file: Path, fragment: str = "", **options: Any) -> Iterator[Visit]:
    """Open a file; what it asks of other hosts is refused and noted."""
    context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **options})
    page = context.new_page()
    requests: list[str] = []

    def refuse(route: Any) -> None:
        if route.request.url.startswith(("file:", "data:", "blob:")):
            route.continue_()
        else:
            requests.append(route.request.url)
            route.abort()

    context.route("**/*", refuse)
    seen = Visit(page, requests)
    page.goto(f"{file.as_uri()}{fragment}")
    yield seen
    context.close()


def stock(graph: Network, *, placed: bool) -> str:
    """What pyvis writes of the graph; `placed` gives it a layout and turns its physics off."""
    drawing = pyvis.network.Network(directed=True, cdn_resources="in_line")
    for number, node in enumerate(graph):
        place = {"x": 60 * (number % 40), "y": 60 * (number // 40)} if placed else {}
        told = graph.nodes[node]
        drawing.add_node(node, label=told["label"], title=told["kind"], **place)
    for source, target, told in graph.edges(data=True):
        drawing.add_edge(source, target, title=told["kind"])
    if placed:
        drawing.toggle_physics(status=False)
    html: str = drawing.generate_html()
    if not placed:
        html = html.replace("drawGraph();", f"drawGraph(); {_WATCH}")
    return html


def stock_cpu(browser: Browser, file: Path, limit: float) -> str | float:
    """CPU seconds until a stock page has laid its graph out, or words that it did not in time."""
    with visit(browser, file) as seen:
        try:
            seen.page.wait_for_function(SETTLED, timeout=limit * 1000)
        except Exception as error:  # noqa: BLE001 - Playwright's timeout, and whatever a page too busy gives
            return f"does not settle in {limit:.0f} s ({type(error).__name__})"
        return seen.cpu()


def placed_cpu(browser: Browser, *files: Path) -> list[float]:
    """CPU seconds of pages whose layout is in the file, a while after they were loaded: medians of five.

    The files take turns, so that what else the machine does weighs on all of them.
    """
    worked: list[list[float]] = [[] for _ in files]
    for _ in range(5):
        for file, times in zip(files, worked, strict=True):
            with visit(browser, file) as seen:
                seen.page.wait_for_timeout(2500)
                times.append(seen.cpu())
    return [statistics.median(times) for times in worked]


def opens_and_answers(browser: Browser, file: Path, words: str = "wire union") -> tuple[float, float, int]:
    """Seconds of the clock until the page is ready and until a search has hits, and its requests."""
    began = time.perf_counter()
    with visit(browser, file) as seen:
        seen.page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        opened = time.perf_counter() - began
        seen.page.keyboard.press("/")
        seen.page.keyboard.insert_text(words)
        seen.page.wait_for_selector("#hits li[id]")
        return opened, time.perf_counter() - began, len(seen.requests)


def panning(browser: Browser, file: Path) -> tuple[float, float]:
    """Median and 95th percentile of a frame's milliseconds while the map is dragged."""
    with visit(browser, file, "#view=map") as seen:
        page = seen.page
        page.wait_for_selector("html[data-ready]", state="attached")
        page.wait_for_timeout(800)
        page.mouse.move(600, 450)
        page.mouse.down()
        page.evaluate(_FRAMES)
        for step in range(120):
            page.mouse.move(600 + 2 * (step % 60), 450 + step)
        frames = page.evaluate("window.frames_.slice(2)")
        page.mouse.up()
        return statistics.median(frames), statistics.quantiles(frames, n=20)[-1]


def violations(browser: Browser, file: Path) -> dict[str, int]:
    """How many rules of axe-core each view breaks, over desktop light, desktop dark and a phone."""
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    phone = {"viewport": {"width": 390, "height": 844}}
    looks: tuple[dict[str, Any], ...] = ({}, {"color_scheme": "dark"}, phone)
    found = dict.fromkeys(map(str, View), 0)
    for view in found:
        for look in looks:
            with visit(browser, file, f"#view={view}", **look) as seen:
                seen.page.wait_for_selector("html[data-ready]", state="attached")
                seen.page.evaluate(axe)
                told = seen.page.evaluate("rules => axe.run(document, {runOnly: rules})", AXE_RULES)
                found[view] += len(told["violations"])
    return found


def rows(browser: Browser, folder: Path, limit: float) -> Iterator[tuple[str, str, str]]:
    """The rows of the table: what, stock pyvis, this page."""

    def write(name: str, html: str) -> Path:
        path = folder / name
        path.write_text(html, encoding="utf-8")
        return path

    ours = {
        size: write(f"ours{size}.html", graph_page(network(size))) for size in (60, 200, 1000, 3000, 10_000)
    }
    theirs = {
        size: write(f"stock{size}.html", stock(network(size), placed=False)) for size in (60, 200, 1000)
    }
    placed = write("placed.html", stock(network(200), placed=True))
    base, mine = placed_cpu(browser, placed, ours[200])
    physics = stock_cpu(browser, theirs[200], limit)
    shown = f"{physics / base:.1f}" if isinstance(physics, float) else physics
    yield (
        f"CPU to open, 200 nodes (pyvis placed, no physics = 1: {base:.2f} s)",
        shown,
        f"{mine / base:.1f}",
    )
    thousand = stock_cpu(browser, theirs[1000], limit)
    for size in (1000, 3000, 10_000):
        opened, answered, requests = opens_and_answers(browser, ours[size])
        told = (f"{thousand:.1f} s CPU" if isinstance(thousand, float) else thousand) if size == 1000 else "–"  # noqa: PLR2004
        yield f"{size:,} nodes: opens / has answered a search", told, f"{opened:.1f} / {answered:.1f} s"
    with visit(browser, theirs[60]) as seen:
        seen.page.wait_for_timeout(1000)
        yield "requests to other hosts", str(len(seen.requests)), str(requests)
    median, slow = panning(browser, ours[1000])
    yield (
        "frame while panning 300 drawn nodes, median / 95th percentile",
        "–",
        f"{median:.0f} / {slow:.0f} ms",
    )
    broken = violations(browser, ours[60])
    counts = ", ".join(f"{view} {count}" for view, count in broken.items())
    yield "axe-core violations, desktop light + dark + phone", "–", counts
    for size in (60, 1000):
        sizes = [f"{path.stat().st_size / 1000:,.0f} kB" for path in (theirs[size], ours[size])]
        yield f"file of {size:,} nodes", sizes[0], sizes[1]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=float, default=75, help="seconds to wait for stock pyvis to settle")
    parser.add_argument("--chromium", default=shutil.which("chromium"), help="the browser's path")
    given = parser.parse_args()
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=list(FLAGS), headless=True)
        print("| | stock pyvis | OnRecord |\n|---|---|---|")
        for row in rows(browser, Path(folder), given.limit):
            print(f"| {' | '.join(row)} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
