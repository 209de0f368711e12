"""How French is read, over the parses of `fr_core_news_md` (Universal Dependencies).

What is not done in French, rather than done by rules made for English: shortening a sentence, names in brackets for
pronouns, claims without a figure.
"""
