"""The short form of benchmarks/speed.py: ratios against the bare libraries, never seconds."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SPEED = ROOT / "benchmarks" / "speed.py"


def measure(*options: str) -> list[tuple[str, float, float]]:
    """Rows of the table: what is held against what, the ratio, the bar."""
    done = subprocess.run(
        [sys.executable, SPEED, *options],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "tests")},
    )
    assert done.returncode in (0, 1), done.stderr
    rows = [line.strip("| ").split(" | ") for line in done.stdout.splitlines()[2:]]
    return [(row[0], float(row[3]), float(row[4])) for row in rows]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="measures processes as Linux counts them")
def test_what_did_not_change_costs_less_than_loading_the_writers() -> None:
    # The machine has other work, so a ratio may be a half above its bar; what broke is a multiple of it.
    for what, ratio, bar in measure("--from", "2", "--rows", "3", "--rounds", "2"):
        assert ratio <= 1.5 * bar, what
