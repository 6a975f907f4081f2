#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes src/rules/jt-pinyin-table.c: the first letters of the readings of Chinese characters.

    make_table.py Unihan_Readings.txt.bz2 > src/rules/jt-pinyin-table.c

The file is that of Debian's package unicode-data.  The table is kept with the sources and not made
while building, so that two machines never spell a name differently."""

import bz2
import sys
import unicodedata

FIRST, LAST, WIDTH = 0x3400, 0x9FFF, 64

# Most usual reading first, then what 通用规范汉字字典 (2013) and 现代汉语词典 (1983) have besides:
# among it the readings of surnames (单 shàn, 仇 qiú, 朴 piáo).
FIELDS = ("kMandarin", "kTGHZ2013", "kXHC1983")


def letter(reading):
    return unicodedata.normalize("NFD", reading.split(":")[-1])[0].lower()


def read(path):
    found, general = {}, set()
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        version = next(line for line in lines if line.startswith("# Unicode version"))
        for line in lines:
            code, _, rest = line.partition("\t")
            field, _, value = rest.rstrip("\n").partition("\t")
            if not code.startswith("U+") or field not in FIELDS:
                continue
            point = int(code[2:], 16)
            if field == "kTGHZ2013":
                general.add(point)
            readings = found.setdefault(point, {})
            readings.setdefault(field, [letter(each) for each in value.split()])
    letters = {point: "".join(dict.fromkeys(sum((fields.get(f, []) for f in FIELDS), [])))
               for point, fields in found.items()}
    return version.split(":")[1].strip(), letters, general


def write(version, letters, general):
    print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
    print(f"/* Made by data/pinyin/make_table.py from Unihan_Readings.txt of Unicode {version},")
    print(" * © Unicode, Inc., under the Unicode License; not to be edited. */")
    print('#include "config.h"\n\n#include "jt-pinyin-table.h"\n')
    print("const char jt_pinyin_rows[JT_PINYIN_N_ROWS][JT_PINYIN_WIDTH + 1] = {")
    for start in range(FIRST, LAST + 1, WIDTH):
        row = "".join(letters.get(point, ".")[0] for point in range(start, start + WIDTH))
        print(f'  "{row}", /* {start:04X} */')
    print("};\n\nconst JtPinyinSeveral jt_pinyin_several[] = {")
    several = [f"{{ 0x{point:04x}, \"{text}\" }}," for point, text in sorted(letters.items())
               if (FIRST <= point <= LAST and len(text) > 1)
               or (point > LAST and point in general)]
    for start in range(0, len(several), 5):
        print("  " + " ".join(several[start:start + 5]))
    print("};\n\nconst unsigned jt_pinyin_n_several = G_N_ELEMENTS (jt_pinyin_several);")


if __name__ == "__main__":
    write(*read(sys.argv[1]))
