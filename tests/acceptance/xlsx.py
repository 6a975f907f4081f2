# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a workbook with nothing but zip and xml, as any program would that does not calculate."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def place(name):
    """"C5" as (5, 3)."""
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(row), column


class Sheet:
    def __init__(self, root, strings=()):
        self.root = root
        self.strings = strings
        self.cells = {}
        self.formulas = {}
        for cell in root.iter(MAIN + "c"):
            self.read_cell(cell)
        self.merged = [cell.get("ref") for cell in root.iter(MAIN + "mergeCell")]

    def read_cell(self, cell):
        at = place(cell.get("r"))
        formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
        if formula is not None:
            self.formulas[at] = formula.text
        if cell.get("t") == "inlineStr":
            self.cells[at] = "".join(text.text or "" for text in cell.iter(MAIN + "t"))
        elif value is not None and cell.get("t") == "s":
            self.cells[at] = self.strings[int(value.text)]
        elif value is not None:
            self.cells[at] = float(value.text)

    def get(self, row, column):
        return self.cells.get((row, column))

    def rows(self):
        return sorted({row for row, _ in self.cells})

    def row(self, row):
        return {column: value for (at, column), value in self.cells.items() if at == row}

    def column(self, column):
        return {row: value for (row, at), value in self.cells.items() if at == column}

    def find(self, text):
        """The only cell that holds the text."""
        found = [at for at, value in self.cells.items() if value == text]
        assert len(found) == 1, (text, found)
        return found[0]

    def calculate(self, at):
        """The value of a SUM or of a difference, worked out from other cells."""
        formula = self.formulas[at]
        difference = re.fullmatch(r"([A-Z]+\d+)-([A-Z]+\d+)", formula)
        if difference:
            return self.cells[place(difference[1])] - self.cells[place(difference[2])]
        total = 0.0
        for part in re.fullmatch(r"SUM\((.*)\)", formula)[1].split(","):
            (top, left), (bottom, right) = map(place, (part.split(":") * 2)[:2])
            total += sum(self.cells[row, column] for row in range(top, bottom + 1)
                         for column in range(left, right + 1))
        return total


def shared_strings(file):
    """The texts that cells refer to by number; programs other than ours write them so."""
    if "xl/sharedStrings.xml" not in file.namelist():
        return []
    root = ElementTree.fromstring(file.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in one.iter(MAIN + "t")) for one in root]


def names(path):
    """The names of ranges, by name and number of the sheet from 0."""
    with zipfile.ZipFile(path) as file:
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        return {(name.get("name"), int(name.get("localSheetId", -1))): name.text
                for name in book.iter(MAIN + "definedName")}


def read(path):
    """Name to Sheet, in order."""
    with zipfile.ZipFile(path) as file:
        strings = shared_strings(file)
        links = ElementTree.fromstring(file.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): link.get("Target") for link in links}
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        return {sheet.get("name"): Sheet(ElementTree.fromstring(
            file.read("xl/" + targets[sheet.get(LINK)])), strings) for sheet in book.iter(MAIN + "sheet")}


def pictures(path):
    """The bytes of each picture."""
    with zipfile.ZipFile(path) as file:
        return [file.read(name) for name in sorted(file.namelist())
                if name.startswith("xl/media/")]
