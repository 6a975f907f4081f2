# SPDX-License-Identifier: GPL-3.0-or-later
"""The first window: a book is made, and found again."""

import os
import subprocess
import unittest

import jiati
import window_fixture
import window_words as words


class Start(window_fixture.Window):
    def test_new_book(self):
        clerk = self.start()
        clerk.make_book(self.book, "柳芽社区居民委员会", "229", "李主管")
        self.assertEqual(clerk.quit(), 0)
        users = self.ok("user", "list")
        self.assertEqual([(user["name"], user["role"]) for user in users],
                         [("李主管", "supervisor")])
        self.check_verify()

    def test_a_bad_code_is_told_and_held_back(self):
        clerk = self.start()
        clerk.alt(words.NEW_BOOK)
        clerk.wait_focus(words.OFFICE_NAME)
        clerk.fill("柳芽社区")
        clerk.alt(words.OFFICE_CODE)
        clerk.wait_focus(words.OFFICE_CODE)
        clerk.fill("2-29")
        clerk.find(words.BAD_CODE)
        clerk.key("Return")
        clerk.fill("229")
        clerk.gone(words.BAD_CODE)
        self.assertFalse(self.book.exists())

    def test_a_book_that_is_given_is_opened(self):
        self.ok("new", "--name", "松果社区")
        clerk = self.start(self.book)
        clerk.find("^松果社区")
        clerk.go(words.HOMES, words.IMPORT)
        self.assertEqual(clerk.quit(), 0)

    def test_a_second_start_hands_its_book_over(self):
        """One program has all books: what is started beside it says which, and is done."""
        self.ok("new", "--name", "松果社区")
        other = self.folder / "other.jiati"
        self.ok("--book", other, "new", "--name", "柳芽社区")
        clerk = self.start(self.book)
        clerk.find("^松果社区")
        done = subprocess.run([os.environ["JIATI_WINDOW"], other], env=clerk.env, cwd=self.folder,
                              timeout=jiati.TIMEOUT, check=False)
        self.assertEqual(done.returncode, 0)
        clerk.find("^柳芽社区")
        self.assertEqual(clerk.quit(), 0)


if __name__ == "__main__":
    unittest.main()
