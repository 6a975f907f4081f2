# SPDX-License-Identifier: GPL-3.0-or-later
"""The borders between the rooms of src/ hold.

What a room includes: its own headers, those of the rooms in its row, and the libraries of its
row; the headers of service only model and rules.  What its archive needs from elsewhere: jt_
symbols of its own or of the rooms in its row, and library symbols its row allows.  jiati-cli is
linked with no display library.

    borders.py ROOT BUILD_ROOT | borders.py --self-test"""

import pathlib
import re
import subprocess
import sys

import tree

# What a room may name, by its row: rooms, library headers, symbols.
C_HEADERS = r"std(arg|bool|def|int)|string|limits"
C_SYSTEM = C_HEADERS + r"|ctype|errno|fcntl|locale|math|pwd|signal|stdio|stdlib|sys/\w+|time|unistd"
GIO = r"glib|glib-object|glib/\w+|gio/\w+|glib-unix"

# Pure rooms: memory and strings of C, and of GLib nothing that looks outside.
C_PURE = r"mem(cpy|move|set|cmp|chr)|str(len|n?cmp|r?chr|n?cpy|str|c?spn|nlen)|qsort|bsearch|abort"
C_ANY = r"[a-z][a-z0-9]*(_r|64)?|__errno_location|__\w+_chk(_\w+)?|__(isoc99|isoc23)_\w+" \
        r"|__ctype_\w+|bind_textdomain_codeset|gnu_get_\w+"
RUNTIME = r"__stack_chk_\w+|_GLOBAL_OFFSET_TABLE_|__u?(mul|div|mod|divmod)[dt]i\d"
G_PURE = r"g_(?!get_|getenv|setenv|file_|date_time_new_now|io_|main_|object_|type_|signal_|thread_" \
         r"|random_|rand_|spawn_|dir_|open|mkdir|unlink|timer_|usleep|print|idle_|timeout_)\w+"

ROWS = {
    "disk": ([], r"glib|glib/\w+", rf"{C_ANY}|g_\w+"),
    "model": ([], r"glib", f"{C_PURE}|{G_PURE}"),
    "rules": (["model"], r"glib", f"{C_PURE}|{G_PURE}"),
    "store": (["disk", "model", "rules"], GIO + r"|sqlite3", rf"{C_ANY}|g_\w+|sqlite3_\w+"),
    "exchange": (["disk", "model", "rules"], GIO + r"|archive|archive_entry|expat",
                 rf"{C_ANY}|g_\w+|archive_\w+|XML_\w+"),
    "reports": (["disk", "model", "rules"],
                GIO + r"|archive|archive_entry|xlsxwriter|cairo|cairo-\w+|pango/\w+|qrencode",
                rf"{C_ANY}|g_\w+|archive_\w+|(workbook|worksheet|format|lxw)_\w+"
                r"|(cairo|pango)_\w+|QRcode_\w+"),
    "service": (["store", "exchange", "reports", "disk", "rules", "model"],
                GIO + r"|json-glib/[\w-]+|glib/gi18n(-lib)?",
                rf"{C_ANY}|g_\w+|json_\w+"),
    "gui": (["service", "reports", "rules", "model"],
            GIO + r"|json-glib/[\w-]+|glib/gi18n(-lib)?|gtk/gtk",
            rf"{C_ANY}|g_\w+|json_\w+|gtk_\w+|gdk_\w+|gsk_\w+|graphene_\w+|pango_\w+|cairo_\w+"
            r"|glib_\w+_version"),
    "app": (["gui", "service", "rules", "model"],
            GIO + r"|json-glib/[\w-]+|glib/gi18n(-lib)?", None),
}
SERVICE_HEADERS = ["rules", "model"]
# What of reports a window may draw; the rest of it writes files.
DRAWING_HEADERS = r"jt-(chart|elevation|month-columns|palette|pen|print-keys|printout)\.h"

# Cairo and Pango draw the PDF of a report without one.
DISPLAY_LIBRARIES = r"lib(gtk|gdk|X11|wayland)"


def room_of(root, build_root, room, path, included):
    """The room a quoted header belongs to, None for one that is nowhere."""
    if included == "config.h":
        return room
    # Generated headers lie in the build directory of their room, those of data/ belong to service.
    candidates = [other for other in tree.ROOMS
                  if any((root / "src" / other).rglob(included))
                  or (build_root / "src" / other / included).is_file()]
    if (path.parent / included).is_file():
        candidates.append((path.parent / included).resolve().relative_to(
            (root / "src").resolve()).parts[0])
    if (build_root / "data" / included).is_file():
        candidates.append("service")
    if room in candidates:
        return room
    return candidates[0] if candidates else None


def check_includes(root, build_root):
    for room, (others, libraries, _) in ROWS.items():
        headers = C_SYSTEM if room in ("disk", "store", "exchange", "reports", "service", "gui", "app") else C_HEADERS
        for path in tree.files(root, f"src/{room}/**/*.c", f"src/{room}/**/*.h"):
            name = path.relative_to(root).as_posix()
            allowed = [room] + others
            if room == "service" and path.suffix == ".h":
                allowed = [room] + SERVICE_HEADERS
            code = tree.without_comments(path.read_text(encoding="utf-8"))
            for line, directive in tree.lines_with(code, r'(?m)^[ \t]*#[ \t]*include[ \t]+\S+'):
                header = directive.split()[-1]
                if header.startswith("<"):
                    if not re.fullmatch(f"<({libraries}|{headers})\\.h>", header):
                        yield f"{name}:{line}: {header} is not in the row of {room}"
                    continue
                other = room_of(root, build_root, room, path, header.strip('"'))
                if other is None:
                    yield f"{name}:{line}: {header} is in no room"
                elif other not in allowed or (
                        room == "gui" and other == "reports"
                        and not re.fullmatch(DRAWING_HEADERS, header.strip('"'))):
                    yield f"{name}:{line}: {header} is in {other}"


def nm(archive, which):
    said = subprocess.run(["nm", which, "--format=posix", str(archive)], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    rows = [line.split() for line in said.splitlines()]
    # Local symbols have a small letter; an archive's member names have no type.
    return {row[0] for row in rows if len(row) > 1 and (row[1].isupper() or row[1] in "vw")}


def check_symbols(archives):
    """archives: {room: path}"""
    defined = {room: nm(path, "--defined-only") for room, path in archives.items()}
    for room, path in archives.items():
        others, _, symbols = ROWS[room]
        for symbol in sorted(nm(path, "--undefined-only") - defined[room]):
            if symbol.startswith(("jt_", "_jt_")):
                if not any(symbol in defined.get(other, ()) for other in others):
                    owner = [other for other in archives if symbol in defined[other]]
                    yield f"{path.name}: {symbol} is in {owner[0] if owner else 'no room'}"
            elif not re.fullmatch(f"{RUNTIME}|{symbols}", symbol):
                yield f"{path.name}: {symbol} is not in the row of {room}"


def check_libraries(program):
    said = subprocess.run(["readelf", "--dynamic", str(program)], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    for library in re.findall(r"\(NEEDED\).*\[(.*)\]", said):
        if re.match(DISPLAY_LIBRARIES, library):
            yield f"{program.name} is linked with {library}"


def archives_of(build_root):
    return {room: build_root / f"src/{room}/libjt-{room}.a" for room in tree.ROOMS
            if room != "app"}


def check(root, build_root):
    root, build_root = pathlib.Path(root), pathlib.Path(build_root)
    archives = archives_of(build_root)
    program = build_root / "src/app/jiati-cli"
    missing = [f"{path.name} is missing" for path in [*archives.values(), program]
               if not path.exists()]
    problems = missing + list(check_includes(root, build_root))
    if not missing:
        problems += check_symbols(archives)
        problems += check_libraries(program)
    return problems


def self_test(write, root):
    def archive(room, code):
        source = write(f"src/{room}/{room}.c", code)
        built = root / f"libjt-{room}.a"
        subprocess.run(["cc", "-w", "-c", source, "-o", source.with_suffix(".o")], check=True)
        built.unlink(missing_ok=True)
        subprocess.run(["ar", "rc", built, source.with_suffix(".o")], check=True)
        return built

    write("src/rules/rules.h", "#include <glib.h>\n")
    write("src/store/store.h", '#include "rules.h"\n#include <sqlite3.h>\n')
    good = {
        "model": archive("model", "int jt_m (void) { return memcmp (0, 0, g_free (0)); }"),
        "rules": archive("rules", "int jt_r (void) { return jt_m (); }"),
        "store": archive("store", "int jt_s (void) { return jt_r () + jt_m () + sqlite3_step (); }"),
    }
    tree.expect(list(check_symbols(good)))

    bad = {
        **good,
        "rules": archive("rules", "int jt_r (void) { return jt_s () + jt_x () + g_getenv (0) "
                                  "+ time (0); }"),
        "exchange": archive("exchange", "int jt_e (void) { return sqlite3_step (); }"),
    }
    tree.expect(list(check_symbols(bad)), "jt_s is in store", "jt_x is in no room", "g_getenv",
                "time", "sqlite3_step is not in the row of exchange")

    write("src/model/model.c", "")
    write("src/rules/rules.c", '#include "rules.h"\n')
    write("src/store/store.c", '#include "store.h"\n')
    write("src/exchange/exchange.c", "")
    tree.expect(list(check_includes(root, root)))

    write("src/rules/rules.c", '#include "store.h"\n#include <time.h>\n#include "nowhere.h"\n')
    write("src/service/service.h", '#include "store.h"\n')
    write("src/reports/jt-palette.h", "")
    write("src/reports/jt-report-file.h", "")
    write("src/gui/gui.c", '#include "jt-palette.h"\n#include "jt-report-file.h"\n')
    write("src/service/service.c", '#include "store.h"\n#include <sqlite3.h>\n')
    tree.expect(list(check_includes(root, root)), "rules.c:1: \"store.h\" is in store", "<time.h>",
                "nowhere.h", "service.h:1", "<sqlite3.h>", "gui.c:2")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        tree.scratch(self_test)
    else:
        tree.report(check(sys.argv[1], sys.argv[2]))
