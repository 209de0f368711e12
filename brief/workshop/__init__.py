"""Work done once, wherever it is done: what is kept of it, who does it, and what need not be done at all.

`work` reads and understands sources through the `cache` and an `engine` (here, in processes, on a cluster); `values`
puts evidence into bytes; `versions` says what a result rests on; `standing` knows a page that still stands.
"""
