# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES names every source with text for people, and no other; and xgettext can read the
text: it stops at a macro such as G_GINT64_FORMAT (the PRI macros of C it knows).

    potfiles.py ROOT | potfiles.py --self-test"""

import pathlib
import re
import sys

import tree

MARKED = re.compile(r"\b(?:_|N_|C_|NC_|ngettext|gettext|g_d\w*gettext\w*)\s*\(")

# Files that are text for people throughout.
TEXT = ["data/*.desktop.in", "data/*.metainfo.xml.in", "ui/**/*.ui"]

MACRO = re.compile(
    r'\b(?:_|N_|C_|NC_|n?gettext)\s*\((?:\s|,|"(?:\\.|[^"\\])*"|PRI\w+)*'
    r'(?<=["\s])((?!PRI)[A-Z]\w*)')


def listed(root):
    lines = (pathlib.Path(root) / "po/POTFILES").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def check(root):
    marked = {
        path.relative_to(root).as_posix() for path in tree.files(root, "src/**/*.c", "src/**/*.h")
        if MARKED.search(tree.without_strings(path.read_text(encoding="utf-8")))
    }
    marked |= {path.relative_to(root).as_posix() for path in tree.files(root, *TEXT)}
    names = listed(root)
    macros = [
        f"{name}: xgettext does not know {match.group(1)} inside a text" for name in sorted(marked)
        for match in MACRO.finditer(
            tree.without_comments((pathlib.Path(root) / name).read_text(encoding="utf-8")))
    ]
    problems = [f"po/POTFILES lacks {name}" for name in sorted(marked - set(names))]
    problems += [f"po/POTFILES names {name}, which has no text" for name in names
                 if name not in marked]
    problems += ["po/POTFILES is not sorted"] if names != sorted(names) else []
    return problems + macros


def self_test(write, root):
    write("src/a.c", 'f (_("x"));\n')
    write("src/b.c", 'f ("x"); /* _("x") */\n')
    write("po/POTFILES", "# why\nsrc/a.c\n")
    tree.expect(check(root))

    write("src/c.c", 'f (ngettext ("x", "y", n));\n')
    write("po/POTFILES", "src/b.c\nsrc/a.c\n")
    write("src/a.c", 'f (_("x"), "%" G_GINT64_FORMAT);\nf (_("x %" G_GINT64_FORMAT "y"));\n')
    tree.expect(check(root), "inside a text", "lacks src/c.c", "names src/b.c", "not sorted")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    else:
        tree.report(check(sys.argv[1]))
