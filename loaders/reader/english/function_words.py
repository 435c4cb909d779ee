"""Closed classes of English words. All in lower case."""

from __future__ import annotations

from onrecord.loaders.reader.english.words import words

BE = words("is are was were be been being am 's 're")
AUXILIARIES = BE | words(
    """
    has have had having will would could should may might must can cannot did does do shall ought n't
    not never didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't isn't
    aren't wasn't weren't
    """
)
NEGATIONS = words(
    """
    not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't
    isn't aren't wasn't weren't cannot no neither nor
    """
)
ADVERBS = words(
    """
    also later then now once often never always again already just still even ever soon both all all
    further meanwhile previously recently long ago first today yesterday tomorrow himself herself
    themselves itself instead however thus too once twice simply
    """
)
