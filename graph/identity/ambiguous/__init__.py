"""Names that may mean several, or nobody: surnames, acronyms, short forms, common words."""
