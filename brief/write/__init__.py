"""Writers: a composed page into a file's bytes. They know `page`, never evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brief.page import Brief, Style
from brief.write.docx import write_docx
from brief.write.fonts import missing_glyphs
from brief.write.house import adopt_template
from brief.write.metadata import read_origin
from brief.write.pdf import write_pdf

__all__ = ["WRITERS", "adopt_template", "missing_glyphs", "read_origin"]

WRITERS: Mapping[str, Callable[[Brief, Style], bytes]] = {"docx": write_docx, "pdf": write_pdf}
