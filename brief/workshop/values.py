"""Evidence as bytes and back: frozen dataclasses to compressed JSON, by their own annotations.

What a worker hands over and what the cache keeps is this, never a pickle: reading it runs no code, so a folder that
somebody else wrote to can spoil an entry and do nothing worse.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
# What JSON makes of a value, and the value again; what is the same in one source becomes one, which halves the memory.
Known = dict[object, Any]
Decoder = Callable[[Any, Known], Any]
Encoder = Callable[[Any], Any]
FASTEST = 1
# Up to so many characters a string is likely a word, which other sources hold too.
WORD = 24
# The offsets of letters that have been met, each held once, and how large one may be to be kept.
OFFSETS: dict[int, int] = {}
# The same of words that stand alone, a subject or an object mostly.
ALONE: dict[tuple[str, ...], tuple[str, ...]] = {}
MANY = 1 << 16


class SpoiledError(ValueError):
    """Bytes that are not what `encode` makes of the type that is asked for."""


def encode(value: object) -> bytes:
    """The bytes of a dataclass whose fields are plain values, tuples and other such dataclasses."""
    kind: Any = type(value)
    plain = json.dumps(_encoder(kind)(value), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), FASTEST)


def decode(kind: type[T], raw: bytes) -> T:
    """The dataclass of that type that `encode` made the bytes of. Raises SpoiledError for any others."""
    try:
        plain = json.loads(zlib.decompress(raw).decode("utf-8", "surrogatepass"))
        return cast("T", _decoder(cast("Any", kind))(plain, {}))
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise SpoiledError(f"no {kind.__name__}: {error}") from error


@cache
def _encoder(kind: Any) -> Encoder:  # noqa: ANN401 -- an annotation: a class, a union, a tuple of something
    if is_dataclass(kind):
        return _encode_dataclass(cast("type[object]", kind))
    inner = _alternatives(kind)
    if inner is not None:
        part = _encoder(inner)
        return part if part is _itself else lambda value: None if value is None else part(value)
    if get_origin(kind) is tuple:
        part = _encoder(get_args(kind)[0])
        return list if part is _itself else lambda values: [part(value) for value in values]
    return _itself


def _encode_dataclass(kind: type[object]) -> Encoder:
    parts = {name: _encoder(hint) for name, hint in _list_fields(kind)}
    # One field would come out bare, not as a sequence.
    read = attrgetter(*parts) if len(parts) > 1 else lambda value: [getattr(value, name) for name in parts]
    deep = tuple((at, part) for at, part in enumerate(parts.values()) if part is not _itself)
    if not deep:
        return read

    def write(value: object) -> object:
        plain = list(read(value))
        for at, part in deep:
            plain[at] = part(plain[at])
        return plain

    return write


def _list_fields(kind: type[object]) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(cast("Any", kind))]


def _itself(value: object) -> object:
    return value


@cache
def _decoder(kind: Any) -> Decoder:  # noqa: ANN401 -- as above
    if is_dataclass(kind):
        return _decode_dataclass(cast("type[object]", kind))
    inner = _alternatives(kind)
    if inner is not None:
        part = _decoder(inner)
        return lambda plain, known: None if plain is None else part(plain, known)
    if get_origin(kind) is tuple:
        part = _decoder(get_args(kind)[0])
        if part is _decode_string:
            return _decode_strings
        return lambda plain, known: tuple([part(one, known) for one in _checked(plain, list)])
    if get_origin(kind) is Literal or kind is str:
        return _decode_string
    return _decode_number(kind)


def _decode_string(plain: Any, known: Known) -> str:  # noqa: ANN401 -- whatever JSON holds
    if type(plain) is not str:
        raise SpoiledError(f"{plain!r:.40} is no str")
    return sys.intern(plain) if len(plain) <= WORD else cast("str", known.setdefault(plain, plain))


def _decode_strings(plain: Any, known: Known) -> tuple[str, ...]:  # noqa: ANN401 -- as above
    if not set(map(type, _checked(plain, list))) <= {str}:
        raise SpoiledError(f"{plain!r:.40} are no strings")
    words = tuple(map(sys.intern, plain))
    if len(words) == 1:
        return ALONE.get(words) or _keep(words, ALONE)
    return cast("tuple[str, ...]", known.setdefault(words, words))


def _keep(value: T, known: dict[T, T]) -> T:
    """A value as the one that is held, of which there are many at most."""
    return known.setdefault(value, value) if len(known) < MANY else value


def _decode_dataclass(kind: type[object]) -> Decoder:
    hints = tuple(hint for _, hint in _list_fields(kind))
    if set(hints) <= {str, int, bool}:
        return _decode_plain(kind, hints)
    parts = tuple(map(_decoder, hints))

    def read(plain: Any, known: Known) -> object:  # noqa: ANN401 -- whatever JSON holds
        values = [part(one, known) for part, one in zip(parts, _checked(plain, list), strict=True)]
        # What is the same is one already, so that asking which parts these are is enough, and cheap.
        same = (kind, *map(id, values))
        return known.get(same) or known.setdefault(same, kind(*values))

    return read


def _decode_plain(kind: type[object], types: tuple[type, ...]) -> Decoder:
    """Those of a class without parts of their own, places mostly, are many, and many of them the same."""

    def read(plain: Any, known: Known) -> object:  # noqa: ANN401 -- whatever JSON holds
        if tuple(map(type, _checked(plain, list))) != types:
            raise SpoiledError(f"{plain!r:.40} is no {kind.__name__}")
        values = (kind, *plain)
        found = known.get(values)
        if found is None:
            found = known[values] = kind(*map(_share, plain))
        return found

    return read


def _share(value: str | int) -> str | int:
    """A word or a number that other values hold too, as the one that they hold."""
    if isinstance(value, str):
        return sys.intern(value) if len(value) <= WORD else value
    return OFFSETS.setdefault(value, value) if value < MANY else value


def _decode_number(kind: type) -> Decoder:
    allowed = (float, int) if kind is float else (kind,)

    def read(plain: Any, known: Known) -> object:  # noqa: ANN401 -- whatever JSON holds
        if type(plain) not in allowed:
            raise SpoiledError(f"{plain!r} is no {kind.__name__}")
        return known.setdefault((type(plain), plain), plain)

    return read


def _checked(plain: Any, kind: type) -> Any:  # noqa: ANN401 -- whatever JSON holds
    if type(plain) is not kind:
        raise SpoiledError(f"{plain!r:.40} is no {kind.__name__}")
    return plain


def _alternatives(kind: Any) -> Any:  # noqa: ANN401 -- an annotation in, another out
    """What an optional value is when it is there; None for what is not optional."""
    if get_origin(kind) is not UnionType:
        return None
    (inner,) = (one for one in get_args(kind) if one is not NoneType)
    return inner
