"""The trained networks: what they see in a text, and the spans and judgements they give."""
