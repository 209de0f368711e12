"""Characters: what a paragraph's text looks like once encodings, odd spaces and invisible marks are put right.

Typographic marks (“ ” ‘ ’ – — …) and full-width letters stay as the source has them: they are its words.
"""

from __future__ import annotations

import html
import re

# Invisible: soft hyphen, zero-width and joining marks, byte order mark, direction marks (CVE-2021-42574), controls.
INVISIBLE = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|[\ud800-\udfff]")
SPACE = re.compile(r"\s+")
ENTITY = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# The marks of English print beside ASCII, which are no mojibake, however they stand together.
NOT_PLAIN = re.compile(r"[^\x00-\x7f‘’“”–—…]")


# Pages that drop line breaks set "… Monday.Four people …".
GLUED = re.compile(r"(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]*\s)|(?<=[.!?]”)(?=[A-Z“])")


def tidy(text: str) -> str:
    """Put one paragraph's characters right and its spaces into single ones; the result holds no line break."""
    if NOT_PLAIN.search(text):
        # Imported where it is needed: a run without new sources never pays for it.
        import ftfy

        # Of ftfy only the repair of mojibake: its other repairs change marks and widths that the source meant.
        text = ftfy.fix_encoding(text).translate(LIGATURES)
        text = INVISIBLE.sub("", text)
    if "&" in text:
        text = INVISIBLE.sub("", ENTITY.sub(lambda m: html.unescape(m[0]), text))
    return SPACE.sub(" ", GLUED.sub(" ", CONTROL.sub("", text))).strip()
