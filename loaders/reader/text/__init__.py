"""The text of an article laid out: sentences, quotations, turns of speakers, and what is no part of it."""
