# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds wherever the window asks for a file: what is saved is there and can be read; a place
where nothing can be written is told, and what lay there stays; who gives up leaves all as it was."""

import csv
import os

import window_fixture
import window_words as words

# Whom nothing is forbidden would write into a folder that is locked, and read any file.
FREEDOMS = "-dac_override,-dac_read_search"
OBEDIENT = ("setpriv", "--bounding-set", FREEDOMS) if os.geteuid() == 0 else ()


class Files(window_fixture.Window):
    def setUp(self):
        super().setUp()
        self.out, self.locked = self.folder / "out", self.folder / "locked"
        self.out.mkdir()
        self.locked.mkdir(0o555)

    def begin(self, *args):
        self.clerk = self.start(*args, wrapped=OBEDIENT)

    # ---------------------------------------------------------------------- what holds everywhere

    def give_up(self, ask, back, save=True, verb="^取消"):
        """Asked for a file, the clerk thinks better of it; nothing is new.  What is opened is known
        by a button that the window below does not have."""
        before = set(self.out.iterdir())
        ask()
        self.clerk.find("^名称" if save else verb)
        self.clerk.key("Escape")
        self.clerk.find(back)
        self.assertEqual(set(self.out.iterdir()), before)

    def save(self, ask, path, told):
        ask()
        self.clerk.answer_file(path, save=True)
        self.clerk.wait(path.exists, f"{path}")
        self.clerk.find(told)

    def cannot_save(self, ask, name, told=words.NOT_WRITTEN):
        """The folder is locked, and lies unchanged afterwards."""
        ask()
        self.clerk.answer_file(self.locked / name, save=True)
        self.clerk.find(told)
        self.assertEqual(list(self.locked.iterdir()), [])

    def walk_save(self, ask, back, path, told):
        """All three of them."""
        self.give_up(ask, back)
        self.cannot_save(ask, path.name)
        self.save(ask, path, told)

    def by_alt(self, name):
        return lambda: self.clerk.alt(name)

    def open(self, ask, path, told, verb=words.OPEN):
        ask()
        self.clerk.answer_file(path, verb=verb)
        self.clerk.find(told)

    @staticmethod
    def read_csv(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
