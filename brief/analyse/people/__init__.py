"""Who is spoken of: people and bodies, under their fullest names, with all the places that mean them.

names finds the places, clusters puts them together, roles reads the office beside them, coreference resolves pronouns
and descriptions.
"""

from brief.analyse.people.cast import find_people

__all__ = ["find_people"]
