"""The PDF file format: values into bytes, objects into a file (ISO 32000-1, 7.3 and 7.5).

Our own because the file has to be the same on every machine and to satisfy PDF/A to the byte: reportlab's writer takes
settings from the environment, and has neither structure nor the line end that PDF/A asks for before "endstream".
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatch
from hashlib import md5

# The comment of four bytes above 127 tells transfer programs that the file is binary.
HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
END = re.compile(rb"/ID \[<([0-9A-F]{32})> <\1>\]>>\nstartxref\n(\d+)\n%%EOF\n\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """A PDF name; only letters and digits are needed here, and "+" and "-" in the names of fonts."""

    text: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an object of the file."""

    number: int


Scalar = Name | Ref | str | bytes | int | float
Value = Scalar | Mapping[str, "Value"] | Sequence["Value"]


@singledispatch
def serialise(value: object) -> bytes:
    """A value as PDF writes it: str is a text string, bytes a byte string, a mapping a dictionary."""
    raise TypeError(f"no PDF value: {value!r}")


@serialise.register
def _(value: Name) -> bytes:
    return b"/" + value.text.encode("ascii")


@serialise.register
def _(value: Ref) -> bytes:
    return b"%d 0 R" % value.number


@serialise.register
def _(value: str) -> bytes:
    if value.isascii() and value.isprintable():
        escaped = value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return b"(" + escaped.encode("ascii") + b")"
    return serialise(b"\xfe\xff" + value.encode("utf-16-be"))


@serialise.register
def _(value: bytes) -> bytes:
    return b"<" + value.hex().upper().encode("ascii") + b">"


@serialise.register
def _(value: bool) -> bytes:  # noqa: FBT001 - the value is the datum
    return b"true" if value else b"false"


@serialise.register(int)
@serialise.register(float)
def _(value: float) -> bytes:
    return f"{value:.3f}".rstrip("0").rstrip(".").encode("ascii")


@serialise.register(Mapping)
def _(value: Mapping[str, Value]) -> bytes:
    return b"<<" + b" ".join(b"/%s %s" % (key.encode("ascii"), serialise(one)) for key, one in value.items()) + b">>"


@serialise.register(list)
@serialise.register(tuple)
def _(value: Sequence[Value]) -> bytes:
    return b"[" + b" ".join(serialise(one) for one in value) + b"]"


@dataclass(slots=True)
class PdfFile:
    """Objects in the making; `finish` gives the file."""

    objects: list[bytes] = field(default_factory=list)

    def reserve(self) -> Ref:
        """A number for an object that others refer to before it is known."""
        self.objects.append(b"")
        return Ref(len(self.objects))

    def put(self, value: Value, ref: Ref | None = None) -> Ref:
        """Add an object, or fill a reserved one."""
        at = ref or self.reserve()
        self.objects[at.number - 1] = serialise(value)
        return at

    def put_stream(self, content: bytes, fields: Mapping[str, Value] | None = None, *, packed: bool = True) -> Ref:
        """Add a stream; `packed` compresses it."""
        body = zlib.compress(content, 9) if packed else content
        head: dict[str, Value] = {**(fields or {}), "Length": len(body)}
        if packed:
            head["Filter"] = Name("FlateDecode")
        ref = self.reserve()
        # Both bytes of the line end: one alone would make a body that ends with the other look a byte shorter.
        self.objects[ref.number - 1] = serialise(head) + b"\nstream\r\n" + body + b"\r\nendstream"
        return ref

    def finish(self, root: Ref, info: Ref) -> bytes:
        """The whole file; its identifier is the digest of its content."""
        parts, places, at = [HEADER], [], len(HEADER)
        for number, content in enumerate(self.objects, start=1):
            places.append(at)
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
            at += len(parts[-1])
        identifier = md5(b"".join(parts), usedforsecurity=False).digest()
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = serialise({"Size": len(places) + 1, "Root": root, "Info": info, "ID": [identifier, identifier]})
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table))
        parts.append(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, at))
        return b"".join(parts)


def is_whole(file: bytes) -> bool:
    """Whether a file is as `finish` made it: its identifier is still the digest of its content."""
    told = END.search(file)
    return told is not None and md5(file[: int(told[2])], usedforsecurity=False).digest() == bytes.fromhex(
        told[1].decode()
    )
