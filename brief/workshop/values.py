"""Evidence as bytes and back: frozen dataclasses to compressed JSON, by their own annotations.

What a worker hands over and what the cache keeps is this, never a pickle: reading it runs no code, so a folder that
somebody else wrote to can spoil an entry and do nothing worse.

There is a table for each kind of value (strings, places, claims …), parts before wholes, and in it each value once, by
columns; one value is to another the place in that table, counted from 1, and 0 is None. So what is the same in one
source is one, which halves the memory, and a column is read back in one go.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, partial
from itertools import accumulate, chain
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
# An annotation without None: a class, or a tuple of something.
Kind = Any
# The values of each kind, each with its place; and the values again, each at its place.
Places = dict[Kind, dict[Any, int]]
Values = dict[Kind, Sequence[Any]]
FASTEST = 1
# Up to so many characters a string is likely a word, which other sources hold too.
WORD = 24
# The offsets of letters that have been met, each held once, and how large one may be to be kept.
OFFSETS: dict[int, int] = {}
# The same of words that stand alone, a subject or an object mostly.
ALONE: dict[tuple[str, ...], tuple[str, ...]] = {}
MANY = 1 << 16
# What stands for itself in its column, not by a place in a table of its own.
BARE = (int, bool)


class SpoiledError(ValueError):
    """Bytes that are not what `encode` makes of the type that is asked for."""


def encode(value: object) -> bytes:
    """The bytes of a dataclass whose fields are plain values, tuples and other such dataclasses."""
    kind: Kind = type(value)
    places: Places = {part: {} for part in _list_kinds(kind)}
    _placer(kind)(value, places)
    tables = [_lay_out(part, list(rows)) for part, rows in places.items()]
    plain = json.dumps([kind.__name__, *tables], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), FASTEST)


def decode(kind: type[T], raw: bytes) -> T:
    """The dataclass of that type that `encode` made the bytes of. Raises SpoiledError for any others."""
    values: Values = {}
    parts = _list_kinds(cast("Kind", kind))
    try:
        name, *tables = json.loads(zlib.decompress(raw).decode("utf-8", "surrogatepass"))
        if name != kind.__name__:
            raise SpoiledError(f"it is {name!r:.40}")
        for part, table in zip(parts, tables, strict=True):
            values[part] = [None, *_reader(part)(table, values)]
        (_, whole) = values[kind]
    except (zlib.error, ValueError, TypeError, IndexError, RecursionError) as error:
        raise SpoiledError(f"no {kind.__name__}: {error}") from error
    return cast("T", whole)


@cache
def _list_kinds(kind: Kind) -> tuple[Kind, ...]:
    """The kinds that have a table in what a value of a kind becomes, parts before wholes, itself the last."""
    inner = (_list_kinds(part) for part in map(_present, _list_parts(kind)) if part not in BARE)
    return (*dict.fromkeys(chain.from_iterable(inner)), kind)


def _list_parts(kind: Kind) -> tuple[Any, ...]:
    """The annotations of what a value of a kind is made of: of a class its fields, of a tuple the one that all have."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return tuple(hints[field.name] for field in fields(kind))
    return get_args(kind)[:1]


def _present(hint: Any) -> Kind:  # noqa: ANN401 -- an annotation
    """What an annotation says of a value that is not None; one word of several is a string like any other."""
    if get_origin(hint) is UnionType:
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    return str if get_origin(hint) is Literal else hint


@cache
def _placer(hint: Any) -> Callable[[Any, Places], Any]:  # noqa: ANN401 -- as above
    """What gives the place of a value in the table of its kind, and one behind all others where it has none yet."""
    kind = _present(hint)
    if kind in BARE:
        return lambda value, _places: value
    if kind is str:
        return lambda value, places: 0 if value is None else places[str].setdefault(value, len(places[str]) + 1)
    row_of = _row_maker(kind)

    def place(value: Any, places: Places) -> int:  # noqa: ANN401 -- of that kind
        if value is None:
            return 0
        known = places[kind]
        return known.setdefault(row_of(value, places), len(known) + 1)

    return place


def _row_maker(kind: Kind) -> Callable[[Any, Places], Any]:
    """What gives the row that stands for a value: the places of its parts."""
    if kind is float:
        # 12 and 12.0 are equal, and not the same.
        return lambda value, _places: (value, type(value))
    hints = _list_parts(kind)
    if not is_dataclass(kind):
        part = _placer(hints[0])
        return lambda value, places: tuple([part(one, places) for one in value])
    parts = tuple((at, _placer(hint)) for at, hint in enumerate(hints) if _present(hint) not in BARE)
    names = [field.name for field in fields(kind)]
    # One field would come out alone, not as a sequence.
    read = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, names[0])]

    def row_of(value: Any, places: Places) -> tuple[Any, ...]:  # noqa: ANN401 -- of that kind
        row = list(read(value))
        for at, part in parts:
            row[at] = part(row[at], places)
        return tuple(row)

    return row_of


def _lay_out(kind: Kind, rows: list[Any]) -> Sequence[Any]:
    """The table of a kind: its columns; of tuples how long each is, and what they hold, one behind the other."""
    if kind is str:
        return rows
    if kind is float:
        return [value for value, _ in rows]
    if is_dataclass(kind):
        return list(zip(*rows, strict=True)) or [() for _ in fields(kind)]
    return [list(map(len, rows)), list(chain.from_iterable(rows))]


@cache
def _reader(kind: Kind) -> Callable[[Any, Values], Iterable[Any]]:
    """What reads the values of a table, those of their parts being known."""
    if kind is str:
        return lambda table, _values: [sys.intern(one) if len(one) <= WORD else one for one in _check(table, {str})]
    if kind is float:
        return lambda table, _values: _check(table, {float, int})
    whole = is_dataclass(kind)
    columns = [_column_reader(hint) for hint in (() if whole else (int,)) + _list_parts(kind)]
    make = partial(_build, kind) if whole else _divide
    return lambda table, values: make([read(one, values) for read, one in zip(columns, table, strict=True)])


def _column_reader(hint: Any) -> Callable[[Any, Values], Sequence[Any]]:  # noqa: ANN401 -- an annotation
    """What reads a column: the values that stand in it, or at its places."""
    kind = _present(hint)
    least = 0 if get_origin(hint) is UnionType else 1
    if kind is bool:
        return lambda column, _values: _check(column, {bool})
    if kind is int:
        return lambda column, _values: list(map(_holder(OFFSETS), _check(column, {int}), column))

    def read(column: Any, values: Values) -> list[Any]:  # noqa: ANN401 -- whatever JSON holds
        if min(column, default=1) < least:
            raise SpoiledError(f"{min(column)} is no place of a {kind}")
        return list(map(values[kind].__getitem__, column))

    return read


def _build(kind: Callable[..., object], columns: Sequence[Sequence[Any]]) -> Iterable[object]:
    """The values of a class, of one column for each field."""
    if len(set(map(len, columns))) > 1:
        raise SpoiledError("columns of several lengths")
    return map(kind, *columns)


def _divide(columns: Sequence[Sequence[Any]]) -> Iterator[tuple[Any, ...]]:
    """Tuples, of how long each is and of what they hold, one behind the other."""
    lengths, parts = columns
    if min(lengths, default=0) < 0 or sum(lengths) != len(parts):
        raise SpoiledError("tuples of other lengths")
    whole, hold = tuple(parts), _holder(ALONE)
    for length, end in zip(lengths, accumulate(lengths), strict=True):
        one = whole[end - length : end]
        yield hold(one, one) if length == 1 and type(one[0]) is str else one


def _check(column: Any, allowed: set[type]) -> list[Any]:  # noqa: ANN401 -- whatever JSON holds
    if type(column) is not list or not set(map(type, column)) <= allowed:
        raise SpoiledError(f"{column!r:.40} are other values")
    return column


def _holder(known: dict[T, T]) -> Callable[[T, T], T]:
    """What gives a value as the one that is held, of which there are many at most."""
    return known.setdefault if len(known) < MANY else known.get
