# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the book is looked for, and exit 3 for one that cannot be opened."""

import os
import sqlite3
import unittest

import fixture
import jiati

# Commands that open the book for somebody who works in it.
WORK = [["user", "list"], ["case", "list"], ["case", "show", "001-2026-0001"],
        ["vote", "tally", "001-2026-0001"], ["roster", "export", "out.csv"], ["verify"],
        ["backup", "copy.jiati"]]


class Place(fixture.Office):
    def test_xdg_default(self):
        self.assertEqual(self.ok("new")["book"], str(self.folder / "jiati" / "casebook.jiati"))

    def test_environment(self):
        self.env["JIATI_BOOK"] = str(self.folder / "named.jiati")
        self.assertEqual(self.ok("new")["book"], str(self.folder / "named.jiati"))
        self.assertFalse(self.book.exists())
        self.ok("user", "list")

    def test_option_goes_first(self):
        self.env["JIATI_BOOK"] = str(self.folder / "named.jiati")
        path = self.folder / "given.jiati"
        self.assertEqual(self.ok("--book", path, "new")["book"], str(path))
        self.assertFalse((self.folder / "named.jiati").exists())

    def test_empty_environment_is_none(self):
        self.env["JIATI_BOOK"] = ""
        self.assertEqual(self.ok("new")["book"], str(self.book))


class CannotBeOpened(fixture.Office):
    def refused_everywhere(self, code=None, path=None):
        """Exit 3 from every command, and the file stays byte for byte as it was."""
        path = path or self.book
        before = path.read_bytes() if path.is_file() else None
        for words in WORK:
            with self.subTest(words):
                self.refused(jiati.NO_BOOK, "--book", path, *words, code=code)
        status, text, stderr = self.call("--book", path, "user", "list", as_json=False)
        self.assertEqual((status, text), (jiati.NO_BOOK, ""))
        self.assertNotEqual(stderr.strip(), "")
        if before is not None:
            self.assertEqual(path.read_bytes(), before)

    def test_missing(self):
        self.refused_everywhere("missing")
        self.assertFalse(self.book.exists())
        self.refused(jiati.NO_BOOK, "--book", self.book, "workdays", "2026-09-21", "10",
                     code="missing")

    def test_folder_in_its_place(self):
        self.book.mkdir(parents=True)
        self.refused_everywhere()

    def test_empty_file(self):
        self.refused_everywhere("not-a-book", self.write("empty.jiati", b""))

    def test_text_file(self):
        self.refused_everywhere("not-a-book", self.write("text.jiati", "房号,选择\n" * 100))

    def test_other_database(self):
        path = self.folder / "other.jiati"
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE phone (number TEXT)")
        other.commit()
        other.close()
        self.refused_everywhere("not-a-book", path)

    def test_newer(self):
        self.make_book()
        book = sqlite3.connect(self.book)
        book.execute("PRAGMA user_version = 1000000")
        book.commit()
        book.close()
        self.refused_everywhere("newer")

    def test_truncated(self):
        self.make_book()
        content = self.book.read_bytes()
        self.book.write_bytes(content[:len(content) // 2 // 4096 * 4096])
        self.refused_everywhere("damaged")

    def test_overwritten_page(self):
        """A schema that cannot be read; what damage elsewhere does, verify says."""
        self.make_book()
        content = bytearray(self.book.read_bytes())
        content[100:4096] = b"\xaa" * 3996
        self.book.write_bytes(content)
        self.refused_everywhere("damaged")

    def test_changed_content_is_found(self):
        self.make_book()
        book = sqlite3.connect(self.book)
        names = [name for name, in book.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'part'")]
        self.assertEqual(names, ["part"])
        book.execute("UPDATE part SET area = 9999 WHERE room = '101'")
        book.commit()
        book.close()
        status, answer, _ = self.call("verify")
        self.assertEqual(status, jiati.REFUSED)
        self.check_keys(answer, {"ok": bool, "entries": int, "head": str, "problems": list})
        self.assertFalse(answer["ok"])
        for problem in answer["problems"]:
            self.check_keys(problem, {"where": str, "what": str})
        self.assertIn("part", "".join(problem["where"] for problem in answer["problems"]))

    def test_locked(self):
        self.make_book()
        book = sqlite3.connect(self.book, isolation_level=None)
        book.execute("BEGIN EXCLUSIVE")
        self.addCleanup(book.close)
        path = self.write("roster.csv", "小区,楼栋,房号,业主\n柳芽一区,9,101,某示\n")
        before = os.path.getsize(self.book)
        # What writes cannot be done; what only reads may see the last state.
        self.refused(jiati.NO_BOOK, "roster", "import", path, code="locked")
        book.execute("ROLLBACK")
        self.assertEqual(os.path.getsize(self.book), before)
        self.assertEqual(self.ok("roster", "import", path)["new"], 1)

    def test_permission(self):
        if os.geteuid() == 0:
            self.skipTest("root may open everything")
        self.make_book()
        self.book.chmod(0)
        for words in WORK:
            self.refused(jiati.NO_BOOK, *words)

    def test_folder_that_cannot_be_written(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        self.book.parent.mkdir()
        self.book.parent.chmod(0o500)
        self.addCleanup(self.book.parent.chmod, 0o700)
        self.refused(jiati.REFUSED, "new")
        self.assertFalse(self.book.exists())

    def test_folder_that_is_not_there(self):
        path = self.folder / "no" / "such" / "book.jiati"
        self.refused(jiati.NO_BOOK, "--book", path, "user", "list", code="missing")
        error = self.refused(jiati.REFUSED, "--book", path, "new", code="no-folder")
        self.assertIn(str(path), error["text"])
        self.assertFalse(path.parent.exists())


class NothingTakesItsPlace(fixture.Office):
    """A slip in a file's name costs a message, not the book; nor another book or a backup."""

    def test_files_that_go_out(self):
        self.running_vote()
        self.recorded([["302", "yes", "2026-09-12"]])
        copy = self.folder / "copy.jiati"
        self.ok("backup", copy)
        kept = copy.read_bytes()
        for path in (self.book, copy):
            for words in (["report", "month", "2026-08", "--output", path],
                          ["report", "month", "2026-08", "--output", "a.xlsx", "--pdf", path],
                          ["roster", "export", path], ["vote", "export", self.case, path]):
                with self.subTest(words):
                    self.refused(jiati.REFUSED, *words, code="over-a-book")
        self.assertEqual(copy.read_bytes(), kept)
        self.check_verify()
        self.assertEqual(self.ballots()["302"], "yes")


class BackupAndRestore(fixture.Office):
    def test_backup_never_over_a_file(self):
        self.make_book()
        path = self.write("copy.jiati", "something else")
        self.refused(jiati.REFUSED, "backup", path)
        self.assertEqual(path.read_bytes(), b"something else")

    def test_backup_into_no_folder(self):
        """It is the copy that has no place; the book is open all the same."""
        self.make_book()
        error = self.refused(jiati.REFUSED, "backup", "no/copy.jiati", code="no-folder")
        self.assertIn("no/copy.jiati is", error["text"])

    def test_damaged_book_goes_on_from_the_backup(self):
        self.make_book()
        self.make_case()
        self.ok("backup", "copy.jiati")
        entries = self.check_verify()["entries"]
        content = self.book.read_bytes()
        self.book.write_bytes(b"\xaa" * len(content))
        self.refused(jiati.NO_BOOK, "case", "list")

        answer = self.ok("restore", "copy.jiati")
        self.assertEqual(answer, {"entries": entries})
        self.check_verify()
        self.assertEqual(len(self.ok("case", "list")), 1)
        aside = [path for path in self.book.parent.iterdir()
                 if path.is_file() and path.read_bytes() == b"\xaa" * len(content)]
        self.assertEqual(len(aside), 1, list(self.book.parent.iterdir()))
        self.make_case()                      # and work goes on
        self.check_verify()

    def test_newer_entries_are_replayed(self):
        self.make_book()
        self.ok("backup", "copy.jiati")
        self.make_case()
        entries = self.check_verify()["entries"]
        self.assertEqual(self.ok("restore", "copy.jiati"), {"entries": entries})
        self.assertEqual(len(self.ok("case", "list")), 1)
        self.check_verify()

    def test_missing_book_is_restored(self):
        self.make_book()
        self.ok("backup", "copy.jiati")
        self.book.unlink()
        self.ok("restore", "copy.jiati")
        self.check_verify()

    def test_restore_from_what_is_no_backup(self):
        self.make_book()
        before = self.check_verify()
        for name, content in (("text.jiati", b"hello"), ("empty.jiati", b"")):
            self.call("restore", self.write(name, content))
            status, answer, stderr = self.call("restore", self.folder / name)
            self.assertIn(status, (jiati.REFUSED, jiati.NO_BOOK))
            self.check_error(answer, stderr)
        self.assertEqual(self.check_verify(), before)


if __name__ == "__main__":
    unittest.main()
