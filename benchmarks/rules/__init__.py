"""Attributions by general rules of English: the baseline of the trained reader, no part of the product."""

from .finder import find

__all__ = ["find"]
