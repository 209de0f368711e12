"""A page as it stands, edited or typed in by hand, held against its sources sentence by sentence.

`check` proves what the program made; this room judges what people made of it. It reads words, not meaning: it finds
where a sentence stands, and what in it stands nowhere. No language model is needed for the page; one is loaded only
for the speakers in sources that changed since the record was written.
"""
