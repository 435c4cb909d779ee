"""The store as a networkx graph: who said what, who relayed it, who belongs where.

- `shape`: what nodes and edges carry. `queries`: what a store is asked; `building`: the network of that.
- `selection`: a part of it. `projections`: simpler graphs made from it. `centrality`: where a node stands.
- `chains`: how a claim came to where it stands.
"""
