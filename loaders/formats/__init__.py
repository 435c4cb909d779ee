"""Bytes to articles: one module a format, one line in the table."""
