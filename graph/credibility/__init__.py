"""Assessments: how well each claim is supported, and each source's record so far, with the reasons."""

from onrecord.graph.credibility.admiralty import CONFIDENCE
from onrecord.graph.credibility.assessing import assess
from onrecord.graph.credibility.explaining import INDENT, explain, explanation
from onrecord.graph.credibility.rdf import assessment_graph, support
from onrecord.graph.credibility.rebuilding import rebuild

__all__ = [
    "CONFIDENCE",
    "INDENT",
    "assess",
    "assessment_graph",
    "explain",
    "explanation",
    "rebuild",
    "support",
]
