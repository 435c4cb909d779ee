"""Who holds which post where, and whether they still do."""
