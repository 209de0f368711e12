"""Install brief from this bundle, without a network, with `python install.py [FOLDER]`.

Everything goes into FOLDER (without one: "brief" in the home folder), nothing outside; delete it to take brief away.
"""

import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT_FOR = (HERE / "python.txt").read_text(encoding="utf-8").strip()


def main() -> str | None:
    """Make the folder and tell how to start; or what stands in the way."""
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    if running != BUILT_FOR:
        return f"this bundle is for Python {BUILT_FOR}, and this is Python {running}: run it with python{BUILT_FOR}"
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path.home() / "brief").resolve()
    if folder.exists() and any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
        return f"{folder} holds other files: name a new folder"
    try:
        venv.create(folder, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return f"{folder} cannot be made a Python environment ({error}): on Debian, install python3-venv"
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
    wheels = ["--find-links", HERE / "wheels"]
    for what in (
        ["--require-hashes", "-r", HERE / "requirements.lock"],
        ["--no-deps", *HERE.glob("situation_brief-*.whl")],
    ):
        if subprocess.run([*pip, *wheels, *what], check=False).returncode:
            return "a wheel of the bundle does not fit this machine: build it on one of the same kind (make bundle)"
    print(f"installed: {programs / 'brief'}")
    return None


if __name__ == "__main__":
    sys.exit(main())
