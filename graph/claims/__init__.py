"""Whether two claims are one claim, contradict each other, or have nothing to do with each other."""
