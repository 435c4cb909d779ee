"""Making of the reader's weights: never installed, run from a checkout. See training/README.md."""
