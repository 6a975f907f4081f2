# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every colour of the sheets can be read on the grounds of its look (WCAG 2.1)."""
import pathlib
import re
import sys

# GTK's own theme: text, and the grounds of windows and of lists.
LOOKS = {
    "colours-light.css": ("2e3436", ["f6f5f4", "ffffff"], 4.5),
    "colours-dark.css": ("eeeeec", ["353535", "2d2d2d"], 4.5),
    "colours-high-contrast.css": ("272c2e", ["fdfdfc", "ffffff"], 7.0),
    "colours-high-contrast-dark.css": ("f3f3f1", ["303030", "2d2d2d"], 7.0),
}
RULE = re.compile(r"([^{}]+)\{([^}]*)\}")


def split(colour):
    return [int(colour[i:i + 2], 16) for i in (0, 2, 4)]


def luminance(rgb):
    linear = [c / 255 / 12.92 if c / 255 <= 0.03928 else ((c / 255 + 0.055) / 1.055) ** 2.4
              for c in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    a, b = sorted((luminance(one), luminance(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def blend(text, ground, opacity):
    return [opacity * t + (1 - opacity) * g for t, g in zip(text, ground)]


def weak(sheet, text, grounds, least):
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)
    seen = 0
    for selector, body in RULE.findall(sheet):
        colour = re.search(r"(?<![-\w])color:\s*#([0-9a-f]{6})", body)
        opacity = re.search(r"opacity:\s*([0-9.]+)", body)
        if not colour and not opacity:
            continue
        seen += 1
        for ground in grounds:
            shown = split(colour.group(1)) if colour else split(text)
            if opacity:
                shown = blend(shown, split(ground), float(opacity.group(1)))
            ratio = contrast(shown, split(ground))
            if ratio < least:
                yield f"{selector.strip()} on #{ground}: {ratio:.2f}, not {least}"
    if seen < 8:
        yield f"only {seen} rules with a colour were found"


def self_test():
    assert round(contrast([0, 0, 0], [255, 255, 255])) == 21
    good = "".join(f".c{i} {{ color: #000000; }}\n" for i in range(8))
    assert not list(weak(good, "000000", ["ffffff"], 4.5))
    assert list(weak(good + ".d { color: #999999; }", "000000", ["ffffff"], 4.5))
    assert list(weak(good + ".d { opacity: 0.3; }", "000000", ["ffffff"], 4.5))
    assert list(weak("", "000000", ["ffffff"], 4.5))


def main():
    if sys.argv[1] == "--self-test":
        self_test()
        return 0
    data = pathlib.Path(sys.argv[1]) / "data"
    bad = [f"{name}: {what}" for name, look in LOOKS.items()
           for what in weak((data / name).read_text(encoding="utf-8"), *look)]
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
