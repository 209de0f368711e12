"""brief: a folder of reports becomes a one-page situation brief, every line traced to its source.

read      each file becomes a `Source`: cleaned text and its passages
analyse   each source becomes a `Study`: who, how many, when, what, in whose words
compare   studies become a `Dossier`: the same studies, and where they disagree
phrase    evidence becomes `Candidate` lines, each in a long and a short wording
select    what fits on one page, by measured height
compose   the choice becomes a `Brief`: blocks and runs, citations numbered once
write     the brief becomes DOCX, PDF and the evidence record
"""

__version__ = "0.1.0"
