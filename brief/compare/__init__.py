"""Studies held against each other: where the sources disagree."""

from brief.compare.disagreements import find_disagreements

__all__ = ["find_disagreements"]
