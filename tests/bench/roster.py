# SPDX-License-Identifier: GPL-3.0-or-later
"""What a quick script would do with a roster: the csv module, plain inserts, one commit.  It checks
nothing, keeps no history and cannot be run twice.

    roster.py FILE.csv FILE.sqlite"""

import csv
import sqlite3
import sys

TABLES = """
CREATE TABLE building (id INTEGER PRIMARY KEY, compound TEXT, name TEXT, storeys INTEGER,
  UNIQUE (compound, name));
CREATE TABLE part (id INTEGER PRIMARY KEY, building INTEGER, entrance TEXT, room TEXT,
  floor INTEGER, use TEXT, area INTEGER, title TEXT, UNIQUE (building, entrance, room));
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, number TEXT);
CREATE TABLE ownership (part INTEGER, person INTEGER, PRIMARY KEY (part, person));
"""


def hundredths(text):
    whole, _, cents = text.partition(".")
    return int(whole) * 100 + int((cents + "00")[:2])


def main():
    db = sqlite3.connect(sys.argv[2])
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.executescript(TABLES)
    buildings = {}
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            key = line["小区"], line["楼栋"]
            if key not in buildings:
                buildings[key] = db.execute(
                    "INSERT INTO building (compound, name, storeys) VALUES (?, ?, ?)",
                    (*key, int(line["总层数"]))).lastrowid
            part = db.execute(
                "INSERT INTO part (building, entrance, room, floor, use, area, title) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (buildings[key], line["单元"], line["房号"], int(line["楼层"]), line["用途"],
                 hundredths(line["建筑面积"]), line["产权状态"])).lastrowid
            person = db.execute("INSERT INTO person (name, number) VALUES (?, ?)",
                                (line["业主"], line["业主编号"])).lastrowid
            db.execute("INSERT INTO ownership (part, person) VALUES (?, ?)", (part, person))
    db.commit()


main()
