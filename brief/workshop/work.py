"""Work that is done once: what the cache keeps is taken from it, the rest is handed out and kept as it comes.

Every result passes through the bytes that the cache keeps, whether it was kept or not and wherever it was made: so what
comes out cannot depend on it.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from platform import node
from threading import Lock
from typing import TypeVar

from brief.analyse.languages import language_of, name_models
from brief.errors import DeliveryError
from brief.model import Plan, Source, Study
from brief.read.catalogue import Catalogue, grade
from brief.read.draft import UnreadableError
from brief.read.files import fetch, name_file
from brief.workshop.cache import NO_CACHE, Cache, make_key, open_cache
from brief.workshop.engine import Engine, count_cores, open_engine
from brief.workshop.values import SpoiledError, decode, encode
from brief.workshop.versions import digest_code, digest_model, model_version

LOG = logging.getLogger(__name__)
# Fewer words, or bytes of files, are done here before other processes have loaded what they need for them.
FEW_WORDS = 20_000
FEW_BYTES = 2_000_000
READING = ("read", "model", "workshop/values")
STUDYING = ("analyse", "model", "workshop/values")
NO_SOURCE = Source(key="", file="", text="", passages=(), sha256="")

ONE_AT_A_TIME = Lock()

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a run keeps what it did, and who does the rest: a cluster, or so many processes (None: as it needs)."""

    cache: Cache = NO_CACHE
    jobs: int | None = None
    cluster: str | None = None

    def count_jobs(self, *, pieces: int, few: bool = False) -> int:
        """How many processes to start."""
        return min(self.jobs or (1 if few else count_cores()), max(pieces, 1))


@contextmanager
def open_workshop(plan: Plan) -> Iterator[Workshop]:
    """The cache and the processes that a plan asks for; the cache is kept within its bounds."""
    shop = Workshop(NO_CACHE if plan.no_cache else open_cache(plan.cache), plan.jobs, plan.cluster)
    try:
        yield shop
    finally:
        shop.cache.trim()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file was read to, under the name that it had then."""

    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work: under which key its result is kept, what is done, and with what."""

    key: str
    work: Callable[..., bytes]
    given: tuple[object, ...]


def read_all(files: Sequence[Path], folder: Path, catalogue: Catalogue, shop: Workshop) -> Iterator[tuple[Source, ...]]:
    """Read files below a folder, in order, each into its sources; what cannot be read is tried again by every run."""
    new = [path for path in files if shop.jobs != 1 and not shop.cache.holds(plan_reading(path, folder, catalogue).key)]
    few = sum(path.lstat().st_size for path in new) < FEW_BYTES
    with open_engine(1 if few else shop.count_jobs(pieces=len(new))) as engine:
        tasks = (plan_reading(path, folder, catalogue) for path in files)
        readings = do_all(tasks, Reading, shop.cache, engine, is_whole)
        for number, (path, reading) in enumerate(zip(files, readings, strict=True), start=1):
            name = name_file(path, folder)
            LOG.info("read %s of %s files: %s", number, len(files), name)
            named = (replace(one, file=name + one.file.removeprefix(reading.name)) for one in reading.sources)
            yield grade(tuple(named), catalogue)


def is_whole(reading: Reading) -> bool:
    """Whether all of a file could be read: a password, a missing program, a moment's fault may be mended."""
    return all(source.status != "unreadable" for source in reading.sources)


def plan_reading(path: Path, folder: Path, catalogue: Catalogue) -> Task:
    """The reading of one file: it depends on its bytes, its kind, and what is stated of it and of what it holds."""
    name, entry = name_file(path, folder), path.relative_to(folder).as_posix()
    known = catalogue.part(entry)
    stated = {inner.removeprefix(entry): told for inner, told in known.files.items()}
    try:
        raw, cause = fetch(path), ""
    except UnreadableError as error:
        raw, cause = b"", str(error)
    told = repr((sorted(stated.items()), catalogue.find_fields(entry)))
    key = make_key("read", digest_code(*READING), sha256(raw).hexdigest(), PurePosixPath(entry).suffix.lower(), told)
    return Task(key, read_one, (name, entry, raw, known, cause))


def read_one(name: str, entry: str, raw: bytes, catalogue: Catalogue, cause: str) -> bytes:
    """Read one file, in whatever process; `cause`: why its bytes could not be had."""
    # Imported where it is needed: a run without new sources never pays for it.
    from brief.read.report import make_unreadable, read_raw

    if cause:
        return encode(Reading(name, (make_unreadable(name, b"", cause, catalogue.find(entry)),)))
    return encode(Reading(name, read_raw(name, entry, raw, catalogue)))


def study_all(sources: Sequence[Source], plan: Plan, shop: Workshop) -> Iterator[Study]:
    """Understand sources, in order, each with the model of its language. Raises ModelError where one does not load."""
    models = name_models(plan.model)
    tasks = [plan_study(source, models.get(language_of(source.language), plan.model)) for source in sources]
    new = [source for source, task in zip(sources, tasks, strict=True) if not shop.cache.holds(task.key)]
    few = sum(source.words for source in new) < FEW_WORDS
    with open_engine(shop.count_jobs(pieces=len(new), few=few), shop.cluster if new else None) as engine:
        studies = do_all(tasks, Study, shop.cache, engine)
        for number, (source, study) in enumerate(zip(sources, studies, strict=True), start=1):
            LOG.info("understood %s of %s sources: %s", number, len(sources), source.file)
            yield replace(study, source=source)


def plan_study(source: Source, model: str) -> Task:
    """The study of one source: it depends on the text and what is known of it, not on its name or on the other ones."""
    bare = replace(source, file="", notes=(), label=None, reliability=None)
    code = digest_code(*STUDYING)
    key = make_key("study", code, digest_model(model), repr(bare))
    return Task(key, study_one, (bare, model, (code, model_version(model))))


def study_one(source: Source, model: str, versions: tuple[str, str]) -> bytes:
    """Understand one source, in whatever process. Raises DeliveryError where that one has another brief or model."""
    # Imported where it is needed: a run without new sources never pays for it.
    from brief.analyse.study import study

    if versions != (digest_code(*STUDYING), model_version(model)):
        raise DeliveryError(f"{node()}: has another brief, model or libraries than here; install the same there")
    # A model is made for one thread; a worker of a cluster may have several.
    with ONE_AT_A_TIME:
        made = next(study((source,), {language_of(source.language): model}))
    # Whoever asked has the source.
    return encode(replace(made, source=NO_SOURCE))


def keep_all(_: object) -> bool:
    """Whether a result is kept: always."""
    return True


def do_all(
    tasks: Iterable[Task], kind: type[Kept], cache: Cache, engine: Engine, worth: Callable[[Kept], bool] = keep_all
) -> Iterator[Kept]:
    """What comes of each task, in order, kept as it comes; what the engine is given ahead bounds what is in memory."""
    waiting = deque[tuple[str, Kept | Future[bytes]]]()
    underway = 0

    def take() -> Kept:
        key, made = waiting.popleft()
        if not isinstance(made, Future):
            return made
        raw = engine.wait(made)
        result = decode(kind, raw)
        if worth(result):
            cache.put(key, raw)
        return result

    for task in tasks:
        known = recall(task.key, kind, cache)
        underway += known is None
        waiting.append((task.key, engine.executor.submit(task.work, *task.given) if known is None else known))
        while waiting and (underway > engine.ahead or not isinstance(waiting[0][1], Future)):
            underway -= isinstance(waiting[0][1], Future)
            yield take()
    while waiting:
        yield take()


def recall(key: str, kind: type[Kept], cache: Cache) -> Kept | None:
    """What is kept under a key; None where that is nothing, or spoiled."""
    raw = cache.get(key)
    try:
        return None if raw is None else decode(kind, raw)
    except SpoiledError:
        return None
