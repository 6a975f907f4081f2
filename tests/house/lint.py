# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler does not know about this house:

* model and rules hold no float and no double: areas, money and votes are whole numbers;
* sqlite3_ and SQL stay in store;
* model, rules, store, exchange and reports do not translate: they return codes and facts;
* a .c file has at most 600 lines, no goto, its own header first ("config.h" may stand before it);
* a header is included by its bare name, so no two folders of src/ have one of the same name;
* a source, script or meson file names its licence first.

    lint.py ROOT | lint.py --self-test"""

import re
import sys

import tree

MAX_LINES = 600
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SQL = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
    r"|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)\s|DROP\s+(TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s"
    r"|BEGIN\s+IMMEDIATE|ATTACH\s)", re.DOTALL)
TRANSLATES = r"\b(?:N?C?_|d?c?n?gettext|g_d\w*gettext\w*)\s*\(|glib/gi18n(?:-lib)?\.h|libintl\.h"


def check_licence(name, text):
    head = text.splitlines()[:2]
    if head and head[0].startswith("#!"):
        head = head[1:]
    if not head or SPDX not in head[0]:
        yield f"{name}:1: the first line does not name the licence"


def check_room(name, text, room):
    code = tree.without_strings(text)
    if room in ("model", "rules"):
        for line, word in tree.lines_with(code, r"\b(float|double|gfloat|gdouble)\b"):
            yield f"{name}:{line}: {word}: only whole numbers in {room}"
    if room != "store":
        for line, word in tree.lines_with(code, r"\bsqlite3_?\w*"):
            yield f"{name}:{line}: {word}: SQLite stays in store"
        for line, literal in tree.strings(text):
            if SQL.match(literal):
                yield f"{name}:{line}: SQL stays in store"
    if room in ("disk", "model", "rules", "store", "exchange", "reports"):
        for line, word in tree.lines_with(code, TRANSLATES):
            yield f"{name}:{line}: {word}: {room} does not translate"


def check_own_header(name, text, path):
    header = path.with_suffix(".h").name
    if not path.with_suffix(".h").exists():
        return
    quoted = re.findall(r'^#include\s+(\S+)', tree.without_comments(text), re.MULTILINE)
    quoted = [i for i in quoted if i != '"config.h"']
    if not quoted or quoted[0] != f'"{header}"':
        yield f"{name}: {header} is not the first header"


def check_c(name, text, path):
    code = tree.without_strings(text)
    if path.suffix == ".c":
        count = text.count("\n")
        if count > MAX_LINES:
            yield f"{name}: {count} lines, split it by idea"
        yield from check_own_header(name, text, path)
    for line, _ in tree.lines_with(code, r"\bgoto\b"):
        yield f"{name}:{line}: goto"


def check_header_names(root):
    seen = {}
    for path in tree.files(root, "src/**/*.h"):
        name = path.relative_to(root).as_posix()
        other = seen.setdefault(path.name, name)
        if other != name:
            yield f"{name}:1: {other} has the same name"


def check(root):
    problems = list(check_header_names(root))
    for path in tree.files(root, "**/*.c", "**/*.h", "**/*.py", "**/*.sh", "**/meson.build",
                           "**/meson_options.txt", ".ci/run"):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        problems += check_licence(name, text)
        if path.suffix in (".c", ".h"):
            problems += check_c(name, text, path)
            parts = name.split("/")
            if parts[0] == "src" and len(parts) > 2:
                problems += check_room(name, text, parts[1])
    return problems


def self_test(write, root):
    spdx = f"/* {SPDX} */\n"
    write("src/rules/good.h", spdx)
    write("src/rules/good.c", spdx + '#include "config.h"\n#include "good.h"\n'
          '/* a double, a goto */\nconst char *s = "SELECT a double goto";\n')
    write("src/store/good.c", spdx + 'const char *s = "SELECT a " "FROM b";\n')
    write("build-x/bad.c", "goto")
    write("build-x/meson-private/coredata.dat", "")
    write("run.sh", f"#!/bin/sh\n# {SPDX}\n")
    tree.expect(check(root))

    write("src/rules/bad.c", spdx + "static double d;\nvoid f (void) { goto x; }\n")
    write("src/exchange/bad.c", spdx + 'f (_("x"));\n')
    write("src/service/bad.c", spdx + 'int i = sqlite3_step (0);\nf ("DELETE "\n  "FROM x");\n')
    write("src/service/own.h", spdx)
    write("src/service/own.c", spdx + "#include <glib.h>\n" + "\n" * 600)
    write("src/gui/own.h", spdx)
    write("tests/bad.py", "import sys\n")
    tree.expect(check(root), "bad.c:2: double", "bad.c:3: goto", "exchange does not translate",
                "sqlite3_step", "bad.c:3: SQL", "own.c: 602 lines", "own.h is not the first",
                "own.h has the same name", "tests/bad.py:1")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    else:
        tree.report(check(sys.argv[1]))
