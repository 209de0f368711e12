"""Writers: a composed page into a file's bytes. They know `page`, never evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brief.page import Brief, Style
from brief.write.fonts import missing_glyphs
from brief.write.pdf import write_pdf

__all__ = ["WRITERS", "missing_glyphs", "write_pdf"]

WRITERS: Mapping[str, Callable[[Brief, Style], bytes]] = {"pdf": write_pdf}
