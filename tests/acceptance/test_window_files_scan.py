# SPDX-License-Identifier: GPL-3.0-or-later
"""Scans that are taken in with a document, and later."""

import re
import unittest

import window_files
import window_words as words


class Files(window_files.Files):
    def test_scan(self):
        self.ok("new", "--sample")
        self.begin(self.book)
        clerk = self.clerk
        scans = [self.write(f"{name}.pdf", f"%PDF-{name}") for name in "ab"]
        unreadable = self.write("c.pdf", "%PDF-c")
        unreadable.chmod(0)
        clerk.go(words.CASES, words.REGISTER)
        clerk.tab_to(f"^{re.escape(self.ok('case', 'list')[0]['case'])}，")
        clerk.key("Return")
        clerk.wait_focus(words.STAGE_RUNNING)
        clerk.choose_stage(words.STAGE_APPLICATION)
        clerk.alt(words.RECORD_DOCUMENT)
        clerk.find(words.CHOOSE_FILE)
        ask = self.by_alt(words.CHOOSE_FILE)
        self.give_up(ask, words.NO_SCAN, save=False, verb=words.TAKE)
        self.open(ask, scans[0], "^a.pdf$", words.TAKE)
        clerk.tab_to(words.DOCUMENT_KIND)
        clerk.fill("abc")
        clerk.alt(words.RECORD_ACT)
        clerk.find("^abc、")
        self.assertEqual(self.attached(), {scans[0].read_bytes()})
        self.take_in(scans, unreadable)
        self.assertEqual(clerk.quit(), 0)
        self.check_verify()

    def attached(self):
        folder = self.book.with_name(self.book.name + ".attachments")
        return {path.read_bytes() for path in folder.iterdir()}

    def take_in(self, scans, unreadable):
        """The scan of a document that is there already."""
        clerk = self.clerk

        def ask():
            clerk.tab_to("^abc、")
            clerk.tab_to(words.TAKE_IN)
            clerk.key("space")
        self.give_up(ask, words.TAKE_IN, save=False, verb=words.TAKE)
        self.open(ask, unreadable, words.NOT_READ, words.TAKE)
        self.assertEqual(self.attached(), {scans[0].read_bytes()})
        self.open(ask, scans[1], "^abc、.*b.pdf", words.TAKE)
        clerk.find(words.SAVED)
        self.assertEqual(self.attached(), {scan.read_bytes() for scan in scans})


if __name__ == "__main__":
    unittest.main()
