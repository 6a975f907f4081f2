# SPDX-License-Identifier: GPL-3.0-or-later
"""What an installation puts where, seen in a folder of its own; and the flatpak manifest, as far as
it can be judged without a network."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

BUILD = pathlib.Path(os.environ["JIATI_CLI"]).resolve().parents[2]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
APP = "org.jiati.Jiati"

FILES = [
    "bin/jiati",
    "bin/jiati-cli",
    f"share/applications/{APP}.desktop",
    "share/bash-completion/completions/jiati-cli",
    f"share/dbus-1/services/{APP}.service",
    f"share/glib-2.0/schemas/{APP}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APP}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP}-symbolic.svg",
    "share/locale/zh_CN/LC_MESSAGES/jiati.mo",
    "share/man/man1/jiati-cli.1",
    "share/man/man1/jiati.1",
    "share/man/zh_CN/man1/jiati-cli.1",
    "share/man/zh_CN/man1/jiati.1",
    f"share/metainfo/{APP}.metainfo.xml",
    f"share/mime/packages/{APP}.xml",
]


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--destdir",
                        cls.folder.name], check=True, stdout=subprocess.DEVNULL)
        programs = list(pathlib.Path(cls.folder.name).rglob("bin/jiati-cli"))
        assert len(programs) == 1, programs
        cls.root = programs[0].parents[1]

    def test_every_file_is_there(self):
        for name in FILES:
            with self.subTest(name):
                self.assertTrue((self.root / name).is_file())
        self.assertEqual(len(list(self.root.rglob("jiati-read"))), 1)

    def test_nothing_else_is_there(self):
        allowed = {self.root / name for name in FILES}
        for path in self.root.rglob("*"):
            if path.is_file() and path not in allowed and path.name != "jiati-read":
                self.fail(f"{path.relative_to(self.root)} is installed and in no package")

    def test_packages_take_every_file(self):
        """Each file is in one of the Debian packages, and in no two of them."""
        lists = [path.read_text(encoding="utf-8").split()
                 for path in sorted((SOURCE / "data" / "debian").glob("*.install"))]
        self.assertEqual(len(lists), 2)
        for name in FILES:
            takers = [lines for lines in lists
                      if any(f"usr/{name}" == line or f"usr/{name}".startswith(line + "/")
                             for line in lines)]
            with self.subTest(name):
                self.assertEqual(len(takers), 1)

    @unittest.skipUnless(shutil.which("desktop-file-validate"), "no desktop-file-validate")
    def test_desktop_file(self):
        path = self.root / "share" / "applications" / f"{APP}.desktop"
        subprocess.run(["desktop-file-validate", path], check=True)
        self.assertIn("Name[zh_CN]=加梯", path.read_text(encoding="utf-8"))

    @unittest.skipUnless(shutil.which("glib-compile-schemas"), "no glib-compile-schemas")
    def test_schemas(self):
        subprocess.run(["glib-compile-schemas", "--strict", "--dry-run",
                        self.root / "share" / "glib-2.0" / "schemas"], check=True)

    def test_service_names_the_installed_program(self):
        text = (self.root / "share" / "dbus-1" / "services" / f"{APP}.service").read_text()
        program = re.search(r"^Exec=(\S+)", text, re.MULTILINE).group(1)
        self.assertEqual(pathlib.Path(self.folder.name + program), self.root / "bin" / "jiati")


class Flatpak(unittest.TestCase):
    """The manifest is read as text: Debian has no YAML reader that every machine has."""

    def setUp(self):
        self.text = (SOURCE / "flatpak" / f"{APP}.yml").read_text(encoding="utf-8")

    def test_one_name_everywhere(self):
        metainfo = xml.etree.ElementTree.parse(SOURCE / "data" / f"{APP}.metainfo.xml.in")
        self.assertIn(f"\nid: {APP}\n", self.text)
        self.assertEqual(metainfo.findtext("id"), APP)
        self.assertEqual(metainfo.findtext("launchable"), f"{APP}.desktop")
        self.assertTrue((SOURCE / "data" / f"{APP}.desktop.in").is_file())

    def test_least_permissions(self):
        given = set(re.findall(r"^  - (--\S+)$", self.text, re.MULTILINE))
        self.assertEqual(given, {"--socket=wayland", "--socket=fallback-x11", "--share=ipc",
                                 "--device=dri",
                                 # A book has its log and its attachments beside it.
                                 "--filesystem=xdg-documents"})

    def test_every_archive_has_its_sum(self):
        archives = re.findall(r"^ +- type: archive\n((?: {8,}.*\n)+)", self.text, re.MULTILINE)
        self.assertGreaterEqual(len(archives), 2)
        for archive in archives:
            with self.subTest(archive):
                self.assertRegex(archive, r"url: https://\S+\.tar\.(gz|xz|bz2)\n")
                self.assertRegex(archive, r"sha256: [0-9a-f]{64}\n")

    def test_parses(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("no yaml")
        manifest = yaml.safe_load(self.text)
        self.assertEqual(manifest["command"], "jiati")
        self.assertEqual(manifest["modules"][-1]["name"], "jiati")


if __name__ == "__main__":
    unittest.main()
