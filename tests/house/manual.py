# SPDX-License-Identifier: GPL-3.0-or-later
"""What the manual quotes stands in the window word for word; its pictures are there and small; and
the file of resources names all of it.

    manual.py ROOT | manual.py --self-test"""

import pathlib
import re
import struct
import sys

import tree

FOLDER = "data/help/zh_CN"
RESOURCES = "data/help/jiati-help.gresource.xml"

# Quoted, and yet no words of the window: what a person types, a mark, a day as it may be told.
EXAMPLES = {"、", "✓", "!", "松果 4栋", "自受理次日起算十八个工作日", "还差 0.01 ㎡", "还差 1 人",
            "原 → 新", "1号梯"}

MOST_BYTES = 120 * 1024
MOST_WIDTH = 1400


def words(root):
    """Every text of the window in Chinese, without mnemonics and dots."""
    po = (pathlib.Path(root) / "po/zh_CN.po").read_text(encoding="utf-8")
    found = set()
    for match in re.finditer(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', po, re.MULTILINE):
        text = "".join(re.findall(r'"(.*)"', match.group(1))).replace('\\"', '"')
        found.add(re.sub(r"\(_\w\)", "", text).replace("_", "").rstrip("…"))
    return found


def is_shown(phrase, found):
    """Whole, behind a name, or what a sentence begins with before a colon or a comma."""
    return phrase in found or f"%s{phrase}" in found or any(
        text.startswith(phrase) and text[len(phrase)] in "：，" for text in found
        if len(text) > len(phrase))


def check_picture(path, name):
    if not path.is_file():
        return [f"{name}: there is no {path.name}"]
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return [f"{name}: {path.name} is no PNG"]
    width = struct.unpack(">I", data[16:20])[0]
    large = len(data) > MOST_BYTES or width > MOST_WIDTH
    return [f"{name}: {path.name} is too large"] if large else []


def check(root):
    root = pathlib.Path(root)
    found = words(root)
    listed = set(re.findall(r"<file>([^<]*)</file>", (root / RESOURCES).read_text("utf-8")))
    problems = []
    there = set()
    for path in tree.files(root, f"{FOLDER}/*"):
        there.add(path.relative_to((root / FOLDER).parent).as_posix())
        if path.suffix != ".txt":
            continue
        text = path.read_text(encoding="utf-8")
        problems += [f"{path.name}: the window does not say “{phrase}”"
                     for phrase in re.findall("“([^”]*)”", text)
                     if phrase not in EXAMPLES and not is_shown(phrase, found)]
        for picture in re.findall(r"^! (\S+)", text, re.MULTILINE):
            problems += check_picture(path.parent / picture, path.name)
    problems += [f"{RESOURCES} lacks {name}" for name in sorted(there - listed)]
    problems += [f"{RESOURCES}: there is no {name}" for name in sorted(listed - there)]
    return problems


def self_test(write, root):
    write("po/zh_CN.po", 'msgid "_Print…"\nmsgstr "打印(_P)…"\n\nmsgid "a"\nmsgstr "结果：%s"\n')
    write(RESOURCES, "<file>zh_CN/a.txt</file>")
    write(f"{FOLDER}/a.txt", "# 页\n\n选“打印”，见“结果”；房号之间用“、”。\n")
    tree.expect(check(root))

    write(RESOURCES, "<file>zh_CN/a.txt</file><file>zh_CN/b.txt</file>")
    write(f"{FOLDER}/a.txt", "# 页\n\n! a.png 图\n\n选“印刷”。\n")
    write(f"{FOLDER}/c.txt", "# 页\n\n! c.png 图\n")
    write(f"{FOLDER}/c.png", "no picture")
    tree.expect(check(root), "does not say “印刷”", "no a.png", "no zh_CN/b.txt",
                "c.png is no PNG", "lacks zh_CN/c.txt", "lacks zh_CN/c.png")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    else:
        tree.report(check(sys.argv[1]))
