# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the window begin with: a desktop, and a clerk who works at it without a mouse."""

import os
import re
import unittest

import jiati
import oracle
import window_driver
import window_words as words
from window_driver import CHECK_BOX, CHECKED, IMAGE, LABEL, LIST, TABLE_ROW


class Clerk(window_driver.Program):
    """The program as somebody uses it: each method is something that he does."""

    def go(self, page, name):
        """Turns to a page and waits for something on it."""
        return self.press_until(f"alt+{page}", lambda: next(iter(self.look(name)), None),
                                f"“{name}”")

    def answer_file(self, path, save=False, verb=words.OPEN):
        """Names a file in GTK's own dialogue, whose button to open it says this."""
        if save:
            self.wait_focus("^名称")
        else:
            # GTK takes keys when it has read the folder, and says so to nobody: a slash asks for
            # the field of the path, and is one more letter in it when it is there.
            try:
                self.press_until("slash", lambda: self.has_focus("GtkFileChooserEntry"),
                                 "the field of the path")
            except window_driver.Trouble:
                # GTK 4.8 at times says nothing of the field when a dialogue is opened again, though
                # it stands there and takes keys.  Whoever asks for the file next sees whether it did.
                self.key("ctrl+a")
                self.type(str(path))
                self.alt(verb)
                return
        self.fill(str(path))
        # Among recent files, GTK leaves Enter without effect.
        if save:
            self.key("Return")
        else:
            self.alt(verb)

    def open_menu(self, button, item):
        """A menu closes again when what it is about is read anew that moment: asked twice then."""
        letter = self.alt(button).mnemonic
        self.press_until(f"alt+{letter}", lambda: self.look(item), f"the menu “{button}”", True)
        # It may open without a chosen line; the first key chooses one.
        if not self.has_focus("."):
            self.press_until("Down", self.focus, "a line of the menu")

    def wait_saved(self):
        return self.find(words.SAVED)

    # ------------------------------------------------------------------------------ the book

    def make_book(self, path, office, code, user):
        self.alt(words.NEW_BOOK)
        self.wait_focus(words.OFFICE_NAME)
        self.fill(office)
        self.alt(words.OFFICE_CODE)
        self.wait_focus(words.OFFICE_CODE)
        self.fill(code)
        self.alt(words.FIRST_USER)
        self.wait_focus(words.FIRST_USER)
        self.fill(user)
        self.key("Return")
        self.answer_file(path, save=True)
        self.find(f"^{office}")

    # ------------------------------------------------------------------------------ the roster

    def preview_roster(self, path):
        """(what it says in numbers, the lines of the table of changes)."""
        self.go(words.HOMES, words.IMPORT)
        self.alt(words.IMPORT)
        self.find(words.CHOOSE_FILE)
        self.alt(words.CHOOSE_FILE)
        self.answer_file(path)
        self.find(words.STEP_COLUMNS)
        self.alt(words.LOOK_AT_CHANGES)
        self.find(words.STEP_CHANGES)
        return self.find(words.COUNTS).name, self.table(words.CHANGES)

    def import_roster(self, path):
        self.preview_roster(path)
        self.alt(words.IMPORT)
        self.find(words.IMPORT_DONE)
        self.alt(words.CLOSE)
        self.find(words.SAVED)

    # -------------------------------------------------------------------------------- the case

    def register_case(self, entrances, applicants):
        """Ticks the entrances in their list and names who applies; its number on the screen."""
        self.go(words.CASES, words.REGISTER)
        self.alt(words.REGISTER)
        self.find(words.ENTRANCES)
        boxes = [node.name for node in self.tree(True, self.find(words.ENTRANCES, LIST).path).walk()
                 if node.role == CHECK_BOX]
        for place in boxes[:max(map(boxes.index, entrances)) + 1]:
            row = self.wait_focus(f"^{re.escape(place)}$")
            if place in entrances:
                self.key("Return")
                self.wait(lambda path=row.path: self.items()[path].has(CHECKED), f"{place} picked")
            self.key("Down")
        self.alt(words.APPLICANTS)
        self.wait_focus(words.APPLICANTS)
        self.fill(applicants)
        self.alt(words.REGISTER)
        return self.find(r"^\S+-\d{4}-\d{4}$").name

    def choose_stage(self, name):
        """In the list of stages, which has the focus."""
        self.key("Home")
        return self.tab_to(name, "Down")

    def pick(self, name, words_of_list, key="Tab"):
        """In the field of this name, the last of the words, which its list begins with."""
        button = self.tab_to(name, key)
        self.key("space")
        self.wait(lambda: self.has_left(button), "the list")
        for _ in words_of_list[1:]:
            self.key("Down")
        self.key("Return")
        self.wait_focus(f"{name}.*：{words_of_list[-1]}$")

    def choose(self, name, place, key="Tab"):
        """In the field of this name, what stands in that place of its list; what it is called."""
        button = self.tab_to(name, key)
        self.key("space")
        self.wait(lambda: self.has_left(button), "the list")
        self.key("Home", *["Down"] * place, "Return")
        return self.wait_focus(name).name.split("：", 1)[1]

    def fill_fields(self, fields):
        """Fields in the order in which Tab comes to them: a text, or words down to that chosen."""
        for name, value in fields:
            if isinstance(value, str):
                self.tab_to(name)
                self.fill(value)
            else:
                self.pick(name, value)

    # -------------------------------------------------------------------------------- the vote

    def preview_vote(self):
        """What the roll would be: its sentence and its voters."""
        self.go(words.VOTES, words.OPEN_VOTE)
        self.alt(words.OPEN_VOTE)
        return self.find(words.ROLL).name, self.table(words.VOTERS)

    def choose_period(self, first, last):
        self.alt(words.FIRST_DAY)
        self.wait_focus(words.FIRST_DAY)
        self.fill(first)
        self.alt(words.LAST_DAY)
        self.wait_focus(words.LAST_DAY)
        self.fill(last)

    def choose_fund(self):
        """The maintenance fund is voted on as well."""
        self.tab_to(words.FUND)
        self.key("space")
        self.wait(lambda: self.focus().has(CHECKED), "the motion to be chosen")

    def open_vote(self):
        """Opens what is previewed, and comes to the desk."""
        self.find(words.LAST_DAY)
        self.alt(words.OPEN_VOTE)
        self.find(words.LOCK_ROLL)
        self.alt(words.OPEN_VOTE)
        self.find(words.ROOM)
        self.wait_focus(words.ROOM)

    def go_to_desk(self, case):
        """Opens the vote of a case from the list of votes."""
        self.key(f"alt+{words.VOTES}")
        self.wait_focus(f"^{case}")
        self.key("Return")
        self.wait_focus(words.ROOM)

    def ballots(self):
        """The lines of the desk, in their order: “302，李例，87.35 ㎡，同意，已保存”."""
        return self.wait(lambda: [node for node in self.tree().walk()
                                  if node.role == TABLE_ROW and "㎡，" in node.name], "ballots")

    def find_room(self, room):
        """Goes to a room; the line of it."""
        self.key("ctrl+g")
        self.wait_focus(words.ROOM)
        self.type(room)
        self.key("Return")
        return self.wait_focus(f"^{re.escape(room)}，")

    def choose_motion(self, name):
        """Of the motions in the list beside the keys, the one that a key is for."""
        self.key("Tab")
        self.wait_focus(words.SIGNED_ON)
        self.pick(words.MOTION, words.MOTIONS[:words.MOTIONS.index(name) + 1], "shift+Tab")

    def type_paper(self, digit, reason=0, said=None):
        """Types a choice into the line that has the focus, and waits until the line says it, or
        @said of several motions, and calls it saved."""
        row = self.focus()
        self.key(digit)
        if digit == "4":
            self.wait_focus(words.REASONS[0])
            self.key(str(reason + 1))
        saved = "，" + (said or words.CHOICES[digit]) + (
            "" if digit == "0" else f"，({'|'.join(words.SAVED_STATES)})")
        self.wait(lambda: re.search(f"{saved}$", self.name(row)), f"{saved} on {row.name}")
        if digit == "0":
            self.find(words.SAVED)
        return row

    def seal(self):
        self.open_menu(words.MORE, words.SEAL)
        self.tab_to(words.SEAL, "Down")
        self.key("Return")
        self.find(words.SEAL_ACT)
        self.alt(words.SEAL_ACT)
        self.find(words.SEALED)

    def quit(self):
        self.key("ctrl+q")
        return self.wait_end()


class Board:
    """The verdict and the bars of a motion beside the ballots, as they are read aloud."""

    def __init__(self, clerk, result):
        self.clerk = clerk
        nodes = list(result.walk())
        self.bars = {name: next(node for node in nodes if node.role == IMAGE
                                and re.search(pattern, node.name))
                     for name, pattern in words.BARS.items()}
        self.marks = [node for node in nodes if re.search("[✓!]$", node.name)]
        above = [node for node in result.children if node.role == LABEL]
        self.verdict = next(node for node in above if any(
            re.search(pattern, node.name) for pattern in words.VERDICTS.values()))
        # Where nothing is short, nothing is said of it.
        self.short = next((node for node in above if node.index == self.verdict.index + 1), None)

    @classmethod
    def find_all(cls, clerk):
        """Those of all motions of the desk; the later ones may have to be scrolled to."""
        first = clerk.find(words.BARS["participation_area"], IMAGE)
        results = first.above.above.above.above
        return [cls(clerk, result) for result in results.children]

    def fraction(self, name):
        """"参与面积 76.40 ㎡ / 5095.15 ㎡，须达到 …" as two texts, numbers of voters as two numbers."""
        text = self.clerk.ask(self.bars[name], window_driver.ACCESSIBLE, "Description")
        some, whole = re.match(words.FRACTION, text).groups()
        some, whole = some.replace(",", ""), whole.replace(",", "")
        return (some, whole) if name.endswith("area") else (int(some), int(whole))

    def read(self):
        """As much of a tally as is on the screen, in the words of the command line."""
        part_area, total_area = self.fraction("participation_area")
        part_voters, total_voters = self.fraction("participation_voters")
        yes_area, heard_area = self.fraction("consent_area")
        yes_voters, heard_voters = self.fraction("consent_voters")
        if (heard_area, heard_voters) != (part_area, part_voters):
            raise window_driver.Trouble("consent is not counted among those who took part")
        verdict, *marks = self.clerk.names([self.verdict, *self.marks])
        short = self.clerk.name(self.short) if self.short and not all(
            mark.endswith("✓") for mark in marks) else ""
        return {
            "total_area": total_area, "total_voters": total_voters,
            "participating_area": part_area, "participating_voters": part_voters,
            "consenting_area": yes_area, "consenting_voters": yes_voters,
            "tests": {name: mark.endswith("✓") for name, mark in zip(words.BARS, marks)},
            "verdict": next(key for key, pattern in words.VERDICTS.items()
                            if re.search(pattern, verdict)),
            "missing": self.read_missing(short),
        }

    @staticmethod
    def read_missing(text):
        missing = {}
        for key, word in words.MISSING.items():
            for line in text.splitlines():
                if word not in line:
                    continue
                voters = re.search(words.VOTERS_SHORT, line)
                area = re.search(words.AREA_SHORT, line)
                if area:
                    missing[f"{key}_area"] = area.group(1)
                if voters:
                    missing[f"{key}_voters"] = int(voters.group(1))
        return missing


class Window(jiati.Case):
    """A test with a folder, a book and a window of its own."""

    locale = "zh_CN.UTF-8"
    desktop = None

    @classmethod
    def setUpClass(cls):
        lacking = window_driver.missing()
        if lacking:
            raise unittest.SkipTest(f"{lacking} not there")
        cls.desktop = window_driver.Desktop()
        cls.addClassCleanup(cls.desktop.close)

    def setUp(self):
        super().setUp()
        self.book = self.folder / "book.jiati"
        for name, folder in (("HOME", "home"), ("XDG_STATE_HOME", "state"),
                             ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")):
            (self.folder / folder).mkdir()
            self.env[name] = str(self.folder / folder)
        self.env["JIATI_BOOK"] = str(self.book)

    def call(self, *args, as_json=True, today=None):
        """The command line beside the window: both go by the real clock."""
        return jiati.run(args, as_json=as_json, env=self.env, cwd=self.folder)

    def start(self, *args, wrapped=()):
        """The program on this book, perhaps by a command that sets something up before."""
        env = {name: value for name, value in self.env.items() if name not in self.desktop.env}
        env.update(HOME=self.env["HOME"], XDG_DATA_HOME=self.env["XDG_DATA_HOME"])
        command = [*wrapped, os.environ["JIATI_WINDOW"], *map(str, args)]
        clerk = Clerk(self.desktop, command, self.folder, env)
        self.addCleanup(clerk.kill)
        return clerk

    # -------------------------------------------------------------------- three counts of one vote

    def recount(self, case):
        """The tallies of the motions from an export of the book alone."""
        path = self.folder / "export.csv"
        self.ok("vote", "export", case, path)
        return self.ok("recount", path)["motions"]

    def check_count(self, boards, case, rolls):
        """What is on the screen is what the book says and what the oracle says: a board and a roll
        with its ballots for each motion."""
        tallies = self.recount(case)
        self.assertEqual([tally["motion"] for tally in tallies], list(rolls))
        for board, tally, parts in zip(boards, tallies, rolls.values(), strict=True):
            motion, shown = tally["motion"], board.read()
            expected = oracle.tally(parts, motion)
            for key, value in shown.items():
                self.assertEqual(value, tally[key], f"screen and book: {motion} {key}")
                self.assertEqual(value, expected[key], f"screen and oracle: {motion} {key}")
