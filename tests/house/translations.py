# SPDX-License-Identifier: GPL-3.0-or-later
"""Every translation is complete: no string of the sources is missing, untranslated or fuzzy in
it, none is left over, and msgfmt finds its formats right.

    translations.py ROOT            checks
    translations.py --update ROOT   brings the .po files up to date with the sources
    translations.py --self-test"""

import os
import pathlib
import subprocess
import sys
import tempfile

import potfiles
import tree

# What meson's preset 'glib' gives to xgettext.
XGETTEXT = """--from-code=UTF-8 --add-comments --keyword=_ --keyword=N_ --keyword=C_:1c,2
  --keyword=NC_:1c,2 --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format
  --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format
  --flag=g_print:1:c-format --flag=g_printerr:1:c-format""".split()


def run(*command, cwd=None):
    """(whether it went well, what it said)"""
    done = subprocess.run([str(c) for c in command], cwd=cwd, env={**os.environ, "LC_ALL": "C"},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode == 0, done.stdout.decode("utf-8", "replace").strip()


def extract(root, template):
    """Writes the strings of the sources; False when there are none."""
    names = potfiles.listed(root)
    if not names:
        return False
    well, said = run("xgettext", *XGETTEXT, "--package-name=jiati", "--sort-by-file",
                     f"--output={template}", *names, cwd=root)
    if not well:
        raise RuntimeError(said)
    return template.exists()


def translations(root):
    po = pathlib.Path(root) / "po"
    languages = (po / "LINGUAS").read_text(encoding="utf-8").split()
    return [po / f"{language}.po" for language in languages]


def check_one(path, template):
    well, said = run("msgfmt", "--check", "--statistics", "-o", os.devnull, path)
    if not well or "untranslated" in said or "fuzzy" in said:
        yield f"{path.name}: {said}"
    # Both ways: msgcmp fails for what the translation lacks, and only warns of what is left over.
    well, said = run("msgcmp", path, template)
    if not well or "warning" in said:
        yield f"{path.name} is not up to date, run python3 tests/house/translations.py --update .:\n{said}"


def check(root):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "jiati.pot"
        if extract(root, template):
            for path in translations(root):
                problems += check_one(path, template)
    return problems


def update(root):
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "jiati.pot"
        if extract(root, template):
            for path in translations(root):
                for command in (["msgmerge", "--quiet", "--update", "--backup=none",
                                 "--no-fuzzy-matching", "--sort-by-file", "--add-location=file",
                                 path, template],
                                ["msgattrib", "--no-obsolete", "--output-file", path, path]):
                    well, said = run(*command)
                    if not well:
                        raise RuntimeError(said)


def self_test(write, root):
    head = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n' \
           '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n' \
           '"Project-Id-Version: x\\n"\n"PO-Revision-Date: 2026-01-01 00:00+0800\\n"\n' \
           '"Last-Translator: x\\n"\n"Language-Team: x\\n"\n"MIME-Version: 1.0\\n"\n' \
           '"Plural-Forms: nplurals=1; plural=0;\\n"\n'
    write("po/LINGUAS", "zh_CN\n")
    write("po/POTFILES", "src/a.c\n")
    write("src/a.c", 'f (_("one"));\n')
    po = write("po/zh_CN.po", head + '\nmsgid "one"\nmsgstr "一"\n')
    tree.expect(check(root))

    write("src/a.c", 'f (_("one")); f (_("two"));\n')
    tree.expect(check(root), "not up to date")
    update(root)
    tree.expect(check(root), "1 untranslated", "not up to date")
    po.write_text(po.read_text(encoding="utf-8").replace('msgid "two"\nmsgstr ""',
                                                         'msgid "two"\nmsgstr "二"'),
                  encoding="utf-8")
    tree.expect(check(root))
    write("src/a.c", 'f (_("two"));\n')
    tree.expect(check(root), "not up to date")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    elif sys.argv[1] == "--update":
        update(sys.argv[2])
    else:
        tree.report(check(sys.argv[1]))
