# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shell script of the tree can be parsed, and the commands can be executed.

    shell.py ROOT | shell.py --self-test"""

import os
import subprocess
import sys

import tree


def check(root):
    problems = []
    for path in tree.files(root, "**/*.sh", ".ci/run"):
        name = path.relative_to(root).as_posix()
        shebang = path.read_text(encoding="utf-8").startswith("#!")
        parsed = subprocess.run(["sh", "-n", str(path)], stderr=subprocess.PIPE, check=False)
        if parsed.returncode != 0:
            problems.append(f"{name}: {parsed.stderr.decode().strip()}")
        if shebang != os.access(path, os.X_OK):
            problems.append(f"{name}: #! and the executable bit go together")
    return problems


def self_test(write, root):
    write("a.sh", "echo one\n")
    write("run.sh", "#!/bin/sh\necho one\n").chmod(0o755)
    tree.expect(check(root))
    write("b.sh", "if true; then\n")
    write("c.sh", "#!/bin/sh\necho one\n")
    tree.expect(check(root), "b.sh", "c.sh: #!")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    else:
        tree.report(check(sys.argv[1]))
