# SPDX-License-Identifier: GPL-3.0-or-later
"""Rosters for the tests.  The numbers are of county 229999, which belongs to nobody."""

import jiati

HEADER = ["社区", "小区", "楼栋", "单元", "房号", "楼层", "用途", "建筑面积", "面积依据", "产权状态",
          "业主", "共有方式", "证件号", "联系电话", "销售状态", "总层数", "是否有电梯"]


def resident_id(serial, born="19700101"):
    """An identity number with a right check digit."""
    digits = f"229999{born}{serial:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights))
    return digits + "10X98765432"[total % 11]


class Person:
    """Owners by name, each with a number of his own unless said otherwise."""

    def __init__(self):
        self.numbers = {}

    def number(self, name):
        if name not in self.numbers:
            n = len(self.numbers)
            self.numbers[name] = resident_id(n % 1000, f"19{50 + n // 1000:02d}0101")
        return self.numbers[name]


def row(people, building, entrance, room, area, owners, floor="", use="住宅", sale="已交付",
        storeys="6", lift="否", title="不动产权证", compound="柳芽一区", with_numbers=True):
    numbers = "、".join(people.number(owner) for owner in owners) if with_numbers else ""
    return ["柳芽社区", compound, building, entrance, room, str(floor), use,
            area if isinstance(area, str) else jiati.metres(area), "登记", title,
            "、".join(owners), "共同共有" if len(owners) > 1 else "单独所有", numbers, "",
            sale, storeys, lift]


def csv(rows):
    return jiati.table(rows, HEADER)


def small(entrances=1, floors=6, flats=2, area=8000, compound="柳芽一区", building="1",
          people=None, **more):
    """Rows of one building where everybody owns one flat: 101, 102, 201 …"""
    people = people or Person()
    return [row(people, building, str(entrance), f"{floor}{flat:02d}", area,
                [f"王例{compound}{building}之{entrance}之{floor}{flat:02d}"], floor=floor,
                compound=compound, storeys=str(floors), **more)
            for entrance in range(1, entrances + 1)
            for floor in range(1, floors + 1)
            for flat in range(1, flats + 1)]
