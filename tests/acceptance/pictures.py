# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the manual and of README anew, from the program as it is built.

    /usr/bin/python3 tests/acceptance/pictures.py BUILD [FOLDER [SCENE]…]

FOLDER is where the sample book lies while they are taken, for its name is seen in some of them.
It needs what the tests of the window need, and import of ImageMagick."""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import window_driver
import window_fixture
import window_words as words
from window_driver import TABLE_ROW

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = ROOT / "data" / "help" / "zh_CN"
README = ROOT / "data" / "screenshots"

# As wide as the text of the manual; a palette makes a third of the size.
MANUAL_WIDTH = 940
COLOURS = "128"

RUNNING_VOTE = "样-2026-0011"
CASE = "样-2026-0007"
FIRST_INDICATOR, INDICATOR = "^年度计划", "^申请"


class Photographer:
    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        self.book = folder / "样例街道.jiati"
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="jiati-pictures-"))
        self.desktop = window_driver.Desktop()
        self.env = {
            "JIATI_LIBEXECDIR": str(build / "src/exchange"), "JIATI_LOCALEDIR": str(build / "po"),
            "GSETTINGS_SCHEMA_DIR": str(build / "data"), "GSETTINGS_BACKEND": "keyfile",
            "XDG_CONFIG_HOME": str(self.scratch / "config"),
            # Where backups go is shown among the settings.
            "XDG_DATA_HOME": str(folder / ".local" / "share"),
            "XDG_STATE_HOME": str(self.scratch / "state"),
        }
        settings = self.scratch / "config/glib-2.0/settings"
        settings.mkdir(parents=True)
        (settings / "keyfile").write_text(f"[org/jiati/Jiati]\nrecent-books=['{self.book}']\n",
                                          encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"{self.book.name}*"):
            left.unlink()
        self.cli("new", "--sample")

    def cli(self, *words_):
        subprocess.run([self.build / "src/app/jiati-cli", "--book", self.book, *words_],
                       env={**os.environ, **self.env, "LC_ALL": "zh_CN.UTF-8"}, check=True,
                       stdout=subprocess.DEVNULL)

    def open(self, *books):
        return window_fixture.Clerk(self.desktop, [self.build / "src/app/jiati", *books],
                                    self.scratch, self.env)

    def active(self):
        """Between two windows none has the keys."""
        for _ in range(50):
            answer = subprocess.run(["xdotool", "getactivewindow"], env=self.desktop.env,
                                    capture_output=True, text=True)
            if answer.returncode == 0:
                return answer.stdout.strip()
            time.sleep(0.1)
        sys.exit("no window has the keys")

    def take(self, path, width=None, crop=None):
        """The window that has the keys, when nothing on it moves any more."""
        window = self.active()
        before = None
        for _ in range(40):
            now = subprocess.run(["import", "-window", window, "rgb:-"], env=self.desktop.env,
                                 check=True, capture_output=True).stdout
            if now == before:
                break
            before = now
            time.sleep(0.4)
        change = ["-crop", crop, "+repage"] if crop else []
        change += ["-resize", f"{width}x>"] if width else []
        subprocess.run(["import", "-window", window, *change, "-dither", "None", "-colors",
                        COLOURS, "-strip", f"PNG8:{path}"], env=self.desktop.env, check=True)
        print(path.relative_to(ROOT), path.stat().st_size)

    def manual(self, name, crop=None):
        self.take(MANUAL / f"{name}.png", MANUAL_WIDTH, crop)

    # ------------------------------------------------------------------------------- the scenes

    def start(self):
        clerk = self.open()
        clerk.find(words.NEW_BOOK)
        self.manual("start")
        clerk.kill()

    def pages(self):
        clerk = self.open(self.book)
        clerk.find("^超期")
        self.manual("desk")
        self.take(README / "desk.png")
        clerk.go(words.CASES, words.REGISTER)
        self.manual("cases")
        clerk.key("alt+6")
        clerk.find("^登记隶属关系")
        self.manual("settings")
        clerk.key("alt+5")
        clerk.find("^导出工作簿")
        clerk.tab_to(FIRST_INDICATOR)
        clerk.tab_to(INDICATOR, "Down")
        self.manual("month")
        clerk.kill()

    def case(self):
        clerk = self.open(self.book)
        clerk.key("alt+2")
        clerk.tab_to("^样-")
        clerk.tab_to(f"^{CASE}", "Down")
        clerk.key("Return")
        clerk.find(words.STAGES)
        self.manual("case")
        self.take(README / "case.png")
        clerk.kill()

    def homes(self):
        clerk = self.open(self.book)
        clerk.go(words.HOMES, words.IMPORT)
        clerk.wait(lambda: [node for node in clerk.tree().walk() if node.role == TABLE_ROW],
                   "homes")
        self.manual("homes")
        clerk.preview_roster(self.roster())
        self.manual("import")
        clerk.kill()

    def roster(self):
        """Homes of one building, of which one changed, two are new and three are wrong."""
        path = self.scratch / "名册.csv"
        self.cli("roster", "export", path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        rows = [row for row in rows if row["小区"] == "柳芽一区" and row["楼栋"] == rows[0]["楼栋"]]
        rows = rows[:40]
        rows[0]["建筑面积"] = "87.53"
        rows[6]["建筑面积"] = "八十七"
        rows[9]["证件号"] = "22010219900101123X"
        rows[12]["业主"] = ""
        new = [dict(row, 房号=room, 业主=owner, 证件号="", 联系电话="", 不动产单元号="", 业主编号="")
               for row, room, owner in ((rows[0], "801", "方例禾"), (rows[0], "802", "程例川"))]
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows + new)
        return path

    def votes(self):
        clerk = self.open(self.book)
        clerk.key("alt+4")
        clerk.find(words.SEALED)
        self.manual("votes")
        clerk.tab_to("^样-")
        clerk.tab_to(f"^{RUNNING_VOTE}", "Up")
        clerk.key("Return")
        clerk.wait_focus(words.ROOM)
        clerk.ballots()
        self.manual("ballots")
        self.take(README / "ballots.png")
        desk = self.active()
        clerk.alt("^大屏")
        clerk.wait(lambda: self.active() != desk, "the big screen")
        self.take(MANUAL / "screen.png", 700)
        clerk.kill()

    def search(self):
        clerk = self.open(self.book)
        clerk.key("ctrl+f")
        clerk.type("松果")
        clerk.wait(lambda: clerk.look("松果小区"), "results")
        self.manual("search", "1280x340+0+0")
        clerk.kill()

    def all(self):
        scenes = (self.start, self.pages, self.case, self.homes, self.votes, self.search)
        for scene in scenes:
            if not sys.argv[3:] or scene.__name__ in sys.argv[3:]:
                scene()


if __name__ == "__main__":
    if window_driver.missing():
        sys.exit(f"This needs {window_driver.missing()}.")
    photographer = Photographer(pathlib.Path(sys.argv[1]).resolve(),
                                pathlib.Path(sys.argv[2] if len(sys.argv) > 2
                                             else tempfile.mkdtemp()))
    try:
        photographer.all()
    finally:
        photographer.desktop.close()
