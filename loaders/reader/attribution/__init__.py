"""Who says what in an article, on whose authority, in which stance."""
