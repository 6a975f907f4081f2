# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the desktop's own tool takes the MIME type, and knows a case book by name and bytes."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TYPE = "application/x-jiati-casebook"


def main():
    with tempfile.TemporaryDirectory() as folder:
        mime = pathlib.Path(folder) / "mime"
        packages = mime / "packages"
        packages.mkdir(parents=True)
        shutil.copy(sys.argv[1], packages / "org.jiati.Jiati.xml")
        done = subprocess.run(["update-mime-database", mime], capture_output=True, text=True, check=False,
                              env={**os.environ, "XDG_DATA_DIRS": folder})
        if done.returncode != 0 or done.stderr:
            print(done.stderr)
            return 1
        globs = (mime / "globs").read_text(encoding="utf-8")
        magic = (mime / "magic").read_bytes()
    if f"{TYPE}:*.jiati" not in globs or TYPE.encode() not in magic or b"Jiat" not in magic:
        print("the type is not known by its name and its first bytes")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
