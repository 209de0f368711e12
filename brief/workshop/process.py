"""How a process of brief's works: with one thread, and seldom looking for what only cycles keep alive.

Evidence is some thousand small values a source, none of which leads back to itself: what counting references does not
free is little (of reading and understanding a source nothing, of importing all libraries some thousand values), and
looking for it after every 700 new values took a fifth of a run on a hundred sources, after 200,000 a fiftieth.
"""

from __future__ import annotations

import gc
import os

# So many new values before the young are looked through, so many such looks before the older, and the oldest.
SELDOM = (5_000_000, 20, 100)


def work_with_one_thread() -> None:
    """Let numpy, which reads this when it loads, multiply with one thread unless the shell says otherwise.

    More threads add up in another order, and cost a tenth of a parse. Dask asks the same of its workers.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def collect_seldom() -> None:
    """Look for garbage seldom, in this process."""
    gc.set_threshold(*SELDOM)


def leave_the_rest() -> None:
    """Take no last look at what is left: it goes with the process, which is about to end."""
    gc.freeze()
