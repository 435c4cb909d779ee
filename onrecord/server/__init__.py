"""`onrecord serve`: the store as SPARQL 1.1 endpoint, Graph Store and pages, for one newsroom or one laptop.

The way of a request: `app` routes it, `guard` lets it in, `endpoint` or `site` says what is asked as a job,
`lanes` has a reader process do it on a snapshot, and its answer streams back. The web process
itself never opens the store: `nursery` forks the processes that do, `jobs` is what they do, and the HTML that
they make is in `pages`.
"""
