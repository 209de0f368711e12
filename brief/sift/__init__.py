"""What does not count is set aside before anything is analysed, and said so: other languages, copies, other topics.

`aside.set_aside` is the door. Nothing is thrown away: a source that is set aside keeps its text in the record, with a
note that says why. Where in doubt it stays in: a report too many costs a minute, one too few costs the truth.
"""
