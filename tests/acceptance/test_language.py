# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person reads: Chinese where the locale is Chinese, and a manual that says the same."""

import os
import re
import shutil
import subprocess
import unittest

import fixture
import jiati
import roster
import test_contract

MAN = jiati.SOURCE / "data" / "man"

# What stays in Latin letters also in a Chinese sentence: names that people type, and the law's
# own abbreviations.
TERMS = {
    "jiati", "cli", "csv", "xlsx", "json", "sha", "utf", "gb", "uid", "sqlite", "epc",
    "room", "choice", "motion", "yes", "no", "abstain", "invalid", "none", "off", "work", "kind",
    "date", "name", "weight", "part", "voter", "area", "ballot", "owner", "resident", "id",
    "uscc", "real", "estate", "unit", "mobile", "strict", "map", "book", "as", "help", "new",
    "restore", "received", "on", "compound",
}
NAMES = re.compile(
    r"""(?:^|(?<=[\s“"：: ,，、（(]))                      # a path or a file name
        (?:/[^\s，。、；：]+|[\w.-]+\.(?:csv|jiati|xlsx|txt)[\w.]*)
      | --[a-z-]+                                            # an option
      | \$?[A-Z][A-Z_]+(?:[/.\w]*)                           # a placeholder or a variable
      | \b[0-9a-f]{16,}\b                                    # a hash
      | \d{4}-\d\d-\d\dT\d\d:\d\d""", re.VERBOSE)


class Chinese(fixture.Office):
    locale = "zh_CN.UTF-8"
    language = "zh_CN"

    def setUp(self):
        super().setUp()
        known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False)
        if "zh_cn.utf8" not in known.stdout.lower().replace("-", ""):
            self.skipTest("no locale zh_CN.UTF-8")

    def check_chinese(self, text, what):
        self.assertRegex(text, r"[\u4e00-\u9fff]", f"{what}: {text}")
        for line in text.splitlines():
            words = re.findall(r"[A-Za-z]+", NAMES.sub(" ", line))
            strange = [word for word in words if word.lower() not in TERMS]
            self.assertEqual(strange, [], f"{what}: {line}")

    def spoken(self, *args, status=jiati.DONE, today=None):
        done, text, stderr = self.call(*args, as_json=False, today=today)
        self.assertEqual(done, status, f"{args}: {text} {stderr}")
        return text, stderr

    def says(self, *args, status=jiati.DONE, today=None):
        with self.subTest(args):
            for text in self.spoken(*args, status=status, today=today):
                if text.strip():
                    self.check_chinese(text, args)

    def test_a_whole_vote(self):
        rows = roster.small(title="继承未办") + [roster.row(
            roster.Person(), "1", "1", "701", "很大", ["孙例"], 7, with_numbers=False)]
        path = self.write("roster.csv", roster.csv(rows))
        self.says("new")
        self.says("roster", "import", path, "--strict", status=jiati.REFUSED)
        self.says("roster", "import", path)
        self.says("roster", "export", "out.csv")
        self.says("case", "new", "--place", "1-1", "--applicant", "302")
        self.says("case", "list")
        self.says("case", "show", self.case)
        self.says("vote", "open", self.case, "--from", "2026-09-10", "--to", "2026-09-20",
                  "--motion", "lift", "--motion", "fund")
        papers = self.write("p.csv", "room,choice,received_on\n" + "".join(
            f"{floor}0{flat},{word},2026-09-12\n" for floor, flat, word in
            [(floor, flat, "yes") for floor in (1, 2, 3) for flat in (1, 2)]
            + [(4, 1, "no"), (4, 2, "no"), (5, 1, "invalid"), (9, 1, "yes"), (5, 2, "??")]))
        self.says("vote", "record", self.case, papers, today="2026-09-15")
        self.says("vote", "tally", self.case, today="2026-09-15")
        self.says("vote", "extend", self.case, "--to", "2026-09-25", today="2026-09-15")
        self.says("vote", "close", self.case, today="2026-09-26", status=jiati.REFUSED)
        self.says("vote", "decide", self.case, "--met", "--reason", "照章", today="2026-09-26")
        self.says("vote", "close", self.case, today="2026-09-26")
        self.says("vote", "export", self.case, "vote.csv", today="2026-09-26")
        self.says("recount", "vote.csv")
        self.says("case", "show", self.case, today="2026-09-26")
        self.says("verify")
        self.says("backup", "copy.jiati")
        self.says("restore", "copy.jiati")
        self.says("user", "add", "李网格", "--role", "grid-leader", "--place", "1-1")
        self.says("--as", "李网格", "user", "list")

    def test_tools(self):
        roll = self.write("roll.csv", "part,voter,area,ballot\n101,1,80,yes\n102,2,,no\n")
        weights = self.write("w.csv", "part,weight\n101,1\n")
        self.says("recount", roll)
        self.says("workdays", "2026-12-28", "10")
        self.says("allocate", weights, "--total", "1")
        self.says("check-id", "mobile", "13800138000")
        self.says("check-id", "mobile", "1380013800", status=jiati.REFUSED)
        self.says("check-id", "resident-id", "110105194912310021", status=jiati.REFUSED)
        self.says("check-id", "uscc", "91350100M000100I43", status=jiati.REFUSED)
        self.says("amount", "1.05")

    def test_refusals(self):
        self.make_book()
        self.make_case()
        bad = self.write("bad.csv", "part,voter,area,ballot\n101,1,80.123,yes\n")
        text = self.write("text.jiati", "hello" * 400)
        for status, words in (
                (jiati.REFUSED, ["new"]), (jiati.NO_BOOK, ["--book", text, "user", "list"]),
                (jiati.NO_BOOK, ["--book", "/none.jiati", "user", "list"]),
                (jiati.REFUSED, ["recount", bad]), (jiati.REFUSED, ["recount", "none.csv"]),
                (jiati.REFUSED, ["case", "show", "001-2026-0009"]),
                (jiati.REFUSED, ["vote", "tally", self.case]),
                (jiati.REFUSED, ["case", "new", "--place", "9-9", "--applicant", "1-1-101"]),
                (jiati.REFUSED, ["case", "new", "--place", "1-1", "--applicant", "909"]),
                (jiati.REFUSED, ["--as", "某人", "user", "list"]),
                (jiati.REFUSED, ["restore", "none.jiati"]),
                (jiati.REFUSED, ["roster", "import", "none.csv"])):
            self.says(*words, status=status)

    def test_usage(self):
        for name, words, _ in test_contract.Usage.WRONG:
            with self.subTest(name):
                status, text, stderr = jiati.run(words, as_json=False, env=self.env)
                self.assertEqual((status, text), (jiati.USAGE, ""))
                self.assertRegex(stderr, r"[\u4e00-\u9fff]")

    def test_sentences_of_json(self):
        error = self.refused(jiati.NO_BOOK, "user", "list", code="missing")
        self.check_chinese(error["text"], "error")

    def test_help(self):
        text, _ = self.spoken("--help")
        for command in test_contract.COMMANDS:
            self.assertIn(f"\n  {command}", text)
        for line in text.splitlines():
            if line.startswith("      "):
                self.assertRegex(line, r"[\u4e00-\u9fff]", "a summary that is not translated")


class English(fixture.Office):
    def test_no_chinese_sentence(self):
        """Names and terms of the roster stay; the sentences are English."""
        text = self.say("--help")
        self.assertNotRegex(text, r"[\u4e00-\u9fff]")


class Manual(jiati.Case):
    """Both manual pages name every command and option that --help does, and no other."""

    PAGES = (MAN / "jiati-cli.1", MAN / "zh_CN" / "jiati-cli.1")

    def plain(self, page):
        text = page.read_text(encoding="utf-8").replace("\\-", "-").replace("\\&", "")
        return re.sub(r'"', "", text)

    def test_commands_and_options(self):
        text = self.say("--help")
        commands = re.findall(r"^  ([a-z].*)$", text, re.MULTILINE)
        self.assertGreaterEqual(len(commands), len(test_contract.COMMANDS))
        for page in self.PAGES:
            heads = re.findall(r"^\.TP\n(\.BI? [a-z].*)$", self.plain(page), re.MULTILINE)
            for usage in commands:
                with self.subTest(page=page.name, usage=usage):
                    name = re.match(r"[a-z-]+( [a-z]+)?", usage)[0]
                    head = [line for line in heads
                            if re.match(rf"\.BI? {re.escape(name)}( |$)", line)]
                    self.assertEqual(len(head), 1, f"{name} in {page}")
                    self.assertEqual(set(re.findall(r"--[a-z-]+", head[0])),
                                     set(re.findall(r"--[a-z-]+", usage)))
            for option in ("--book", "--as", "--today", "--json", "--help"):
                self.assertIn(option, self.plain(page))

    def test_every_heading_is_a_command(self):
        text = self.say("--help")
        for page in self.PAGES:
            section = re.split(r"^\.SH ", self.plain(page), flags=re.MULTILINE)
            commands = next(part for part in section if part.startswith(("COMMANDS", "命令")))
            for line in re.findall(r"^\.TP\n\.BI? (.*)$", commands, re.MULTILINE):
                name = re.match(r"[a-z-]+( [a-z]+)?", line)[0]
                self.assertRegex(text, rf"(?m)^  {re.escape(name)}( |$)")

    def test_same_headings_in_both(self):
        counts = [[self.plain(page).count(f"\n{macro}") for macro in (".SH", ".SS", ".TP")]
                  for page in self.PAGES]
        self.assertEqual(*counts)

    def test_fields_of_the_roster(self):
        for page in self.PAGES:
            for field in ("community 社区", "compound 小区", "building 楼栋", "entrance 单元",
                          "room 房号", "floor 楼层", "use 用途", "area 建筑面积", "basis 面积依据",
                          "area_document 面积依据文号", "title 产权状态",
                          "real_estate_unit 不动产单元号", "owner 业主", "share 共有方式",
                          "representative 代表人", "owner_number 业主编号", "certificate 证件号",
                          "uscc 统一社会信用代码", "phone 联系电话", "sale 销售状态",
                          "storeys 总层数", "lift 是否有电梯"):
                self.assertIn(field, self.plain(page))

    def test_groff_has_nothing_to_say(self):
        if shutil.which("groff") is None:
            self.skipTest("no groff")
        for page in self.PAGES:
            done = subprocess.run(["groff", "-K", "utf8", "-T", "utf8", "-man", "-ww", "-W",
                                   "break", "-z", str(page)], capture_output=True, text=True,
                                  env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
