# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the first window: a backup restored, a book copied to this computer."""

import re
import unittest

import window_files
import window_words as words


class Files(window_files.Files):
    def test_restore(self):
        self.ok("new", "--name", "松果社区")
        backup, place = self.folder / "backup.jiati", self.out / "restored.jiati"
        self.ok("backup", backup)
        head = self.check_verify()["head"]
        wrong = self.write("wrong.txt", "wrong")
        self.begin()
        clerk, ask = self.clerk, self.by_alt(words.RESTORE)
        self.give_up(ask, words.RESTORE, save=False)

        def ask_place(backup=backup):
            ask()
            clerk.answer_file(backup, verb=words.PICK)
            # The first dialogue has a column of that name; the second a field, which is entered.
            clerk.wait_focus("^名称")
        self.give_up(ask_place, words.RESTORE)
        ask_place(wrong)
        clerk.answer_file(place, save=True)
        clerk.find(words.NOT_RESTORED)
        clerk.find(re.escape(str(wrong)))
        self.assertFalse(place.exists())
        # From there another backup is taken, and another place.
        self.cannot_save(ask_place, place.name, re.escape(str(self.locked)))
        clerk.find(words.NOT_RESTORED)
        self.save(ask_place, place, words.RESTORED)
        clerk.find("^松果社区")
        self.assertEqual(clerk.quit(), 0)
        self.assertEqual(self.ok("--book", place, "verify")["head"], head)

    def test_local_copy(self):
        """A book that may only be read is copied; where the copy cannot be made, the book is still
        what is spoken of."""
        self.ok("new", "--name", "松果社区")
        head, place = self.check_verify()["head"], self.out / "mine.jiati"
        self.book.chmod(0o444)
        self.begin(self.book)
        clerk, ask = self.clerk, self.by_alt(words.COPY_HERE)
        clerk.find(words.COPY_HERE)
        self.give_up(ask, words.COPY_HERE)
        self.cannot_save(ask, place.name, re.escape(str(self.locked)))
        self.save(ask, place, "^松果社区")
        self.assertEqual(clerk.quit(), 0)
        self.assertEqual(self.ok("--book", place, "verify")["head"], head)


if __name__ == "__main__":
    unittest.main()
