"""The language of each source, so that none is mangled by a model of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from brief.model import Note, Source

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Naive Bayes over byte n-grams (Lui and Baldwin, ACL 2012): of 834 English reports it took one for another language,
# with a certainty of .04, and of their first 25 words none with more than .9.
CERTAIN = 0.9
FEWEST_WORDS = 25
# Beyond this a text tells nothing new of its language.
MOST_CHARACTERS = 6_000
# Three words make up a tenth of English prose, and of no other language's: plainly English text costs no model.
ENGLISH = re.compile(r"\b(?:the|of|and)\b", re.IGNORECASE)
PLAINLY = 0.06

NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bs": "Bosnian", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "ko": "Korean", "ky": "Kyrgyz", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mn": "Mongolian",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "tg": "Tajik", "th": "Thai", "tk": "Turkmen", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def classify(text: str) -> str | None:
    """The ISO 639 code of the language that a text certainly is in, by the model; or None."""
    code, certainty = load_identifier().classify(text)
    return str(code) if certainty >= CERTAIN else None


def mark_languages(
    sources: Sequence[Source],
    languages: Collection[str],
    cures: Mapping[str, str] | None = None,
    ask: Callable[[str], str | None] = classify,
) -> tuple[Source, ...]:
    """Name each source's language, and set aside those of a language that is not among those analysed.

    `languages` are codes ("en"); `cures` tells of others how their model is installed. What the text certainly is
    goes before what is stated of it; a short or doubtful text has the language that is stated, and one of which nothing
    is stated is analysed. `ask` tells the language of a text that is not plainly English.
    """
    return tuple(
        mark(source, find_language(source, ask), languages, cures or {}) if source.status == "used" else source
        for source in sources
    )


def mark(source: Source, found: str | None, languages: Collection[str], cures: Mapping[str, str]) -> Source:
    """Name a source's language, by what was found; set it aside where that is none of these."""
    stated = source.language
    tag = stated if stated and found in (None, main_part(stated)) else found
    if tag is None or main_part(tag) in languages:
        return replace(source, language=tag)
    name = NAMES.get(main_part(tag), f"another language ({tag})")
    wanted = ", ".join(NAMES.get(code, code) for code in sorted(languages))
    cure = cures.get(main_part(tag))
    why = f"install its language model: {cure}" if cure else f"what is analysed is {wanted}"
    note = Note("warning", f"is in {name} and was not analysed; {why}", source.key)
    return replace(source, language=tag, status="other-language", notes=(*source.notes, note))


def find_language(source: Source, ask: Callable[[str], str | None]) -> str | None:
    """The ISO 639 code of the language that the running text certainly is in, or None."""
    text = "\n".join(passage.text for passage in source.passages if passage.kind == "body")[:MOST_CHARACTERS]
    count = len(text.split())
    if len(ENGLISH.findall(text)) >= PLAINLY * max(count, FEWEST_WORDS):
        return "en"
    # Chinese, Japanese and Thai set no spaces: letters count, as many as words have.
    if max(count, len(text) // 6) < FEWEST_WORDS:
        return None
    return ask(text)


def main_part(tag: str) -> str:
    """The language of a BCP 47 tag: "pt" of "pt-BR"."""
    return tag.split("-", 1)[0].lower()


@lru_cache(maxsize=1)
def load_identifier() -> LanguageIdentifier:
    """Load the model once, a second's work."""
    # Imported where it is needed: plainly English texts never pay for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: LanguageIdentifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
