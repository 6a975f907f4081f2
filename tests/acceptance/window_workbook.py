# SPDX-License-Identifier: GPL-3.0-or-later
"""A roster as a community keeps it in a workbook, with what such workbooks hold: a merged title,
a header of two rows, owners joined in one cell, numbers as text, decimals that are none, a sum at
the end, and rows that cannot be taken.

240 households in three buildings of four entrances, and a shop under two of them."""

import dataclasses
import xml.sax.saxutils
import zipfile

import oracle
import roster

COMPOUND = "柳芽一区"
DEVELOPER = "柳芽置业有限公司"
DEVELOPER_NUMBER = "91350100M000100Y43"
HEADER = (
    (["小区", "房屋信息", None, None, None, None, None, "业主信息", None, None, None, None,
      "销售状态", "总层数", "是否有电梯"]),
    ([None, "楼栋", "单元", "房号", "楼层", "用途", "建筑面积（㎡）", "业主姓名", "共有方式",
      "身份证号", "统一社会信用代码", "联系电话", None, None, None]),
)
MERGED = ("A1:O1", "A2:A3", "B2:G2", "H2:L2", "M2:M3", "N2:N3", "O2:O3")
FIRST_ROW = 4
# As a spreadsheet computes them: none of these is the number it shows.
AREAS = ((8735, 87.34999999999999), (7640, 76.400000000000006), (10258, "102.58"), (6400, 64))
# What is wrong with a row, by its building, entrance and room.
BAD = {("3", "4", "501"): "certificate", ("3", "4", "502"): "area", ("3", "4", "503"): "owner"}
THREE_FLATS = (("1", "1", "101"), ("1", "2", "302"), ("1", "3", "204"))
UNSOLD = (("1", "1", "501"), ("1", "1", "502"), ("1", "2", "501"), ("2", "1", "501"),
          ("2", "1", "502"), ("2", "2", "501"))
COUPLES = (("1", "1", "202"), ("1", "2", "203"), ("1", "3", "401"), ("2", "3", "102"))
SHOP = ("1", "2、3", "商铺1")


@dataclasses.dataclass
class Home:
    building: str
    entrance: str
    room: str
    area: int
    owners: tuple
    cells: list
    wrong: str = ""

    @property
    def entrances(self):
        return self.entrance.split("、")


def owners_of(place):
    if place in THREE_FLATS:
        return ("赵三套",)
    if place in UNSOLD:
        return (DEVELOPER,)
    if place == SHOP:
        return ("周铺主",)
    if place in COUPLES:
        return ("钱夫" + "".join(place), "孙妻" + "".join(place))
    return ("李" + "".join(place),)


def make_home(people, place, number):
    building, entrance, room = place
    owners = owners_of(place)
    shop, wrong = place == SHOP, BAD.get(place, "")
    area, shown = (14020, "140.20㎡") if shop else AREAS[number % len(AREAS)]
    company = place in UNSOLD
    separator = ("、", "，", "\n", "；")[number % 4]
    identity = "" if company else separator.join(people.number(name) for name in owners)
    if wrong == "certificate":
        identity = float(people.number(owners[0])[:17] + "0")  # its last digits are lost
    elif wrong == "area":
        shown = "87.355"
    elif wrong == "owner":
        owners = ()
    cells = [COMPOUND, f"{building}栋", entrance, room if number % 3 else
             (room if shop else int(room)), "1" if shop else int(room[0]),
             "商业" if shop else "住宅", shown, separator.join(owners),
             "共同共有" if len(owners) > 1 else "单独所有", identity,
             DEVELOPER_NUMBER if company else "", f"1380013{8000 + number}",
             "未售" if company else "已交付", "5", "否"]
    return Home(building, entrance, room, area, owners, cells, wrong)


def homes():
    """Every row of the workbook, in its order."""
    people = roster.Person()
    places = [(building, entrance, f"{floor}0{flat}")
              for building in "123" for entrance in "1234"
              for floor in range(1, 6) for flat in range(1, 5)]
    places.insert(places.index(("1", "4", "101")), SHOP)
    return [make_home(people, place, number) for number, place in enumerate(places)]


def parts(entrances, building="1"):
    """The same as a roll of these entrances, for the oracle: nobody has a paper yet."""
    roll = []
    for home in homes():
        if home.building != building or not set(home.entrances) & set(entrances):
            continue
        voter = "developer" if home.owners == (DEVELOPER,) else "、".join(sorted(home.owners))
        roll.append(oracle.Part(f"{home.entrance}/{home.room}", voter, home.area))
    return roll


# ------------------------------------------------------------------------------------ the file

def column(number):
    return chr(ord("A") + number)


class Sheet:
    """The rows of one sheet, with the texts kept apart as spreadsheet programs do."""

    def __init__(self):
        self.rows, self.texts = [], {}

    def cell(self, row, number, value):
        place = f'r="{column(number)}{row}"'
        if value is None or value == "":
            return ""
        if isinstance(value, str):
            index = self.texts.setdefault(value, len(self.texts))
            return f'<c {place} t="s"><v>{index}</v></c>'
        return f"<c {place}><v>{value!r}</v></c>"

    def add(self, values):
        row = len(self.rows) + 1
        cells = "".join(self.cell(row, i, value) for i, value in enumerate(values))
        self.rows.append(f'<row r="{row}">{cells}</row>')

    def xml(self):
        merged = "".join(f'<mergeCell ref="{cells}"/>' for cells in MERGED)
        return f"<worksheet {MAIN}><sheetData>{''.join(self.rows)}</sheetData>" \
               f'<mergeCells count="{len(MERGED)}">{merged}</mergeCells></worksheet>'

    def shared(self):
        texts = "".join(f'<si><t xml:space="preserve">{xml.sax.saxutils.escape(text)}</t></si>'
                        for text in self.texts)
        return f"<sst {MAIN}>{texts}</sst>"


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def relations(*targets):
    lines = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for i, (kind, target) in enumerate(targets))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def write(path, rows):
    """Writes the workbook; @rows are the homes, or some of them."""
    sheet = Sheet()
    sheet.add([f"{COMPOUND}房屋及业主登记表"])
    for line in HEADER:
        sheet.add(line)
    for home in rows:
        sheet.add(home.cells)
    sheet.add(["合计", None, None, None, None, None,
               sum(home.area for home in rows) / 100])
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sheet1.xml" ContentType="{CONTENT}.worksheet+xml"/>'
        f'<Override PartName="/xl/shared.xml" ContentType="{CONTENT}.sharedStrings+xml"/></Types>',
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "sheet1.xml"),
                                                ("sharedStrings", "shared.xml")),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="业主名册" sheetId="1" r:id="r0"/></sheets></workbook>',
        "xl/sheet1.xml": sheet.xml(),
        "xl/shared.xml": sheet.shared(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
