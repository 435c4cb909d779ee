"""The readers: a finder finds the spans, rules of English work out who stands behind them."""

from __future__ import annotations

from onrecord.graph.model import Article, Reading
from onrecord.loaders.reader.assembly import Assembly, Finder


class SpanReader:
    """Reads an article with any finder of spans.

    Who speaks, on whose authority and through whom is worked out from the spans here.
    """

    def __init__(self, find: Finder, name: str) -> None:
        self._find = find
        self._name = name

    @property
    def name(self) -> str:
        """Name and version."""
        return self._name

    def read(self, article: Article) -> Reading:
        """What the article says, in time proportional to its length; never an error, whatever the text."""
        return Assembly(article, self._find).reading(self.name)


class TrainedReader(SpanReader):
    """Reads an article with the trained model that ships with the package (docs/reader.md).

    Args:
        strict: keep only what is nearly certain: far fewer attributions, and fewer wrong ones.
        threads: processors that work on one article; 0 takes all there are.
    """

    def __init__(self, *, strict: bool = False, threads: int = 0) -> None:
        from onrecord.loaders.reader.networks.confidence import calibration  # noqa: PLC0415
        from onrecord.loaders.reader.networks.finder import TrainedFinder  # noqa: PLC0415
        from onrecord.loaders.reader.networks.model import model  # noqa: PLC0415

        fitted = calibration()
        find = TrainedFinder(model(threads), fitted.strict if strict else fitted.usual)
        super().__init__(find, f"trained {fitted.version}{' strict' if strict else ''}")
