"""The graph: its model and vocabulary, the store, its questions, centrality and credibility."""
