"""What stands between a name and what is said of it: an age, a party, a place, honours."""

from __future__ import annotations

import re
from itertools import takewhile

from onrecord.graph.model import Span
from onrecord.loaders.reader.affiliations.around import Around
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.places import PLACE_WORDS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.kinds import OF, PAIR


class Asides(Around):
    """Finds where what only sets a name apart is over."""

    def past_asides(self, k: int) -> int:
        """Past what only says how old somebody is, from where and of which party: ", 61", "(R-Ohio)"."""
        asides = (self._past_age, self._past_party, self._past_place, self.past_honours)
        while (further := max(past(k) for past in asides)) > k:
            k = further
        return k

    def past_honours(self, k: int) -> int:
        """Past ", PhD" or ", M.D., MBA" at token `k`, before a further comma; else `k`."""
        last = k
        while [t.text for t in self.tokens[last : last + 1]] == [","] and self._is_honour(last + 1):
            last += PAIR
            last += [t.text for t in self.tokens[last : last + 1]] == ["."]
        return last if [t.text for t in self.tokens[last : last + 1]] == [","] else k

    def _is_honour(self, k: int) -> bool:
        word = self.tokens[k].text.replace(".", "") if k < len(self.tokens) else ""
        return word in _HONOURS

    def _past_age(self, k: int) -> int:
        aged = [t.text.isdigit() for t in self.tokens[k : k + OF]] == [False, True, False]
        return k + PAIR if aged and self.tokens[k].text == self.tokens[k + PAIR].text == "," else k

    def _past_party(self, k: int) -> int:
        """Past "(R-Ohio)", "(Lab)" or ", D-Ohio" at token `k`; else `k`."""
        window = self.tokens[k : k + _LONGEST_PARTY]
        if len(window) > OF and window[0].text == "," and _PARTY.fullmatch(window[1].text):
            dotted = window[2].text == "."
            return k + PAIR + dotted if window[PAIR + dotted].text == "," else k
        close = next((i for i, t in enumerate(window) if t.text == ")"), 0)
        inside = [t for t in window[1:close] if t.is_word]
        party = bool(inside) and (_PARTY.fullmatch(inside[0].text) or plain(inside[0].lower) in _SEATS)
        return k + close + 1 if window and window[0].text == "(" and party else k

    def _past_place(self, k: int) -> int:
        """Past "of Northport" or ", of Northport", before a comma at which more follows; else `k`."""
        of = k + (self.tokens[k : k + 1] != [] and self.tokens[k].text == ",")
        place = [*takewhile(lambda t: t.is_capital, self.tokens[of + 1 : of + 1 + OF])]
        end = of + 1 + len(place)
        led = bool(place) and self.tokens[of].lower in {"of", "from"}
        if not led or [t.text for t in self.tokens[end : end + 1]] != [","]:
            return k
        named = self.cast.inside(Span(place[0].start, place[-1].end))
        return k if named else end


_LONGEST_PARTY = 7
_PARTY = re.compile(r"[A-Z]-[A-Z]\w*")
"""A party and whence somebody comes: "R-Ohio"."""

_SEATS = PLACE_WORDS | words(
    """
    r d i lab labour con conservative lib libdem ld tory green snp plaid dup ff fg sf anc da ndc npp apc pdp
    bjp ind ariz ark calif colo conn fla ga ill kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo
    """
)
"""What a bracket behind a name opens with that says for which party or place somebody sits."""

_HONOURS = lex.POST_NOMINALS | words("DPhil MD MBBS MBA MPH MSc MA BA RN DO JD LLB LLM DVM PE CPA Esq")
"""Degrees and honours in letters behind a name."""
