"""From bytes to RDF: formats, the reader of attribution, and triples."""
