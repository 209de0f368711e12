"""Evidence as bytes and back: frozen dataclasses to compressed JSON, by their own annotations.

What a worker hands over and what the cache keeps is this, never a pickle: reading it runs no code, so a folder that
somebody else wrote to can spoil an entry and do nothing worse.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
# What JSON makes of a value, and the value again; strings that are the same become one, which halves the memory.
Decoder = Callable[[Any, dict[str, str]], Any]
Encoder = Callable[[Any], Any]
FASTEST = 1


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
        hints = get_type_hints(kind)
        parts = tuple((field.name, _encoder(hints[field.name])) for field in fields(kind))
        return lambda value: [part(getattr(value, name)) for name, part in parts]
    inner = _alternatives(kind)
    if inner is not None:
        part = _encoder(inner)
        return part if part is _itself else lambda value: None if value is None else part(value)
    if get_origin(kind) is tuple:
        part = _encoder(get_args(kind)[0])
        return list if part is _itself else lambda values: [part(value) for value in values]
    return _itself


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
        return lambda plain, known: tuple([part(one, known) for one in _checked(plain, list)])
    if get_origin(kind) is Literal or kind is str:
        return lambda plain, known: known.setdefault(_checked(plain, str), plain)
    return _decode_number(kind)


def _decode_dataclass(kind: type[object]) -> Decoder:
    hints = get_type_hints(kind)
    parts = tuple(_decoder(hints[field.name]) for field in fields(cast("Any", kind)))

    def read(plain: Any, known: dict[str, str]) -> object:  # noqa: ANN401 -- whatever JSON holds
        return kind(*[part(one, known) for part, one in zip(parts, _checked(plain, list), strict=True)])

    return read


def _decode_number(kind: type) -> Decoder:
    allowed = (float, int) if kind is float else (kind,)

    def read(plain: Any, _known: dict[str, str]) -> object:  # noqa: ANN401 -- whatever JSON holds
        if type(plain) not in allowed:
            raise SpoiledError(f"{plain!r} is no {kind.__name__}")
        return plain

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
