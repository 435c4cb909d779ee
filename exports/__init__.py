"""What leaves the store: pages, tables, RDF and network files."""
