# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop knows a case book, by its name and, where it has lost it, by what is in it."""

import os
import pathlib
import shutil
import subprocess
import unittest

import fixture

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "data" / "org.jiati.Jiati-mime.xml"
CASE_BOOK = "application/x-jiati-casebook"
WORKING_FILE = CASE_BOOK + "-log"


@unittest.skipUnless(shutil.which("update-mime-database") and shutil.which("gio"), "no MIME tools")
class Mime(fixture.Office):
    def setUp(self):
        super().setUp()
        packages = self.folder / "share" / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(SOURCE, packages)
        subprocess.run(["update-mime-database", packages.parent], check=True)
        self.ok("new")

    def content_type(self, path):
        said = subprocess.run(["gio", "info", "--attributes", "standard::content-type", path],
                              env={**os.environ, "XDG_DATA_HOME": str(self.folder / "share")},
                              check=True, stdout=subprocess.PIPE).stdout.decode()
        return said.rsplit("standard::content-type:", 1)[1].strip()

    def test_by_name(self):
        self.assertEqual(self.content_type(self.book), CASE_BOOK)

    def test_working_files_are_not_looked_into(self):
        for suffix in ("-wal", "-shm"):
            path = self.write(f"a.jiati{suffix}", "SQLite format 3\0")
            self.assertEqual(self.content_type(path), WORKING_FILE)

    def test_by_content(self):
        nameless = self.folder / "nameless"
        shutil.copy(self.book, nameless)
        self.assertEqual(self.content_type(nameless), CASE_BOOK)


if __name__ == "__main__":
    unittest.main()
