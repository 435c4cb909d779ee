"""Which claims are one claim, and which utterances go back to one: a layer derived from all articles."""
