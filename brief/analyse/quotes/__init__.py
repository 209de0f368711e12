"""Who said what: quotes with exact offsets, and their speakers.

cues holds the words of saying, subjects finds of whom they are said, assign which quote they belong to, speakers what
the speaker is called.
"""

from brief.analyse.quotes.extract import find_quotes

__all__ = ["find_quotes"]
