"""Files that the pages fetch as they are: YASGUI (MIT, @triply/yasgui 4.2.28) and what starts it."""
