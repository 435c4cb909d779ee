"""Assessments: how well each claim is supported, and each source's record so far, with the reasons."""

from onrecord.graph.credibility.assessing import assess, rebuild
from onrecord.graph.credibility.explaining import CONFIDENCE, explain, explanation
from onrecord.graph.credibility.rdf import assessment_graph, support

__all__ = ["CONFIDENCE", "assess", "assessment_graph", "explain", "explanation", "rebuild", "support"]
