"""Names taken out: after the analysis, before anything is chosen or written, so that no later step has them to tell.

`forms` says how a name can be written, `names` finds it so, `withhold` takes it out of the evidence and moves every
offset, `gate` looks once more at what is about to be written.
"""
