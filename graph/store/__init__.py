"""Where graphs are kept: a folder on this machine, or a server's SPARQL.

- `protocol`: what every store can do; `connect`: the one that a user means.
- `local`: a folder kept by Oxigraph; `folder` is what else lies in it, `bulk` fills a new one from files.
- `remote`: a server; `engines` is what differs between them, `wire` the talking over HTTP, `signing` how
  Amazon Neptune wants it signed.
- `push`: from a folder to a server. `results`: what queries find, as Python and rdflib have it.
"""
