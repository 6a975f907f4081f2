# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the window as a person without a mouse does: keys go in by the X server, and what is on
the screen is heard as a screen reader hears it.

A Desktop is an X server, a window manager and a bus of its own; a Program is one run of jiati on
it.  The accessibility bus is spoken to directly: one call lists every widget with name, role and
state, which libatspi would ask for one by one."""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

try:
    import gi
    gi.require_version("Gio", "2.0")
    from gi.repository import Gio, GLib
except (ImportError, ValueError):
    Gio = None

TOOLS = ("Xvfb", "dbus-daemon", "openbox", "xdotool")
# Nothing here waits for a time to pass; this is how long a fact may be late.
PATIENCE = 20 * float(os.environ.get("JIATI_PATIENCE", "1"))

PROPERTIES = "org.freedesktop.DBus.Properties"
# A program that is busy or on its way out may never answer: then it is asked again.
REPLY = int(PATIENCE * 250)

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
IN_WINDOW = 1
CACHE = "/org/a11y/atspi/cache"
NOTHING = "/org/a11y/atspi/null"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
# Bits of a state set, and roles, by their numbers in AT-SPI.
ACTIVE, CHECKED, FOCUSABLE, FOCUSED, SELECTED, SENSITIVE, VISIBLE = 1, 4, 11, 12, 23, 24, 30
CHECK_BOX, IMAGE, LABEL, LIST, LIST_ITEM, TABLE, TABLE_ROW, ENTRY = 7, 27, 29, 31, 32, 66, 90, 61
BUTTON = 43
LEAVES = (BUTTON, CHECK_BOX, LABEL)
TEXTS = (LABEL,)
ROWS = (LIST_ITEM, TABLE_ROW)


def missing():
    """What this machine lacks for these tests, or an empty string."""
    if Gio is None:
        return "python3-gi"
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not pathlib.Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        lacking.append("at-spi2-core")
    return ", ".join(lacking)


class Trouble(AssertionError):
    """The window is not as it should be."""


class Node:
    """A widget as it is announced."""

    def __init__(self, item):
        ((self.bus, self.path), _, (_, self.parent), self.index, _, interfaces, self.name,
         self.role, self.description, self.states) = item
        self.has_text = "org.a11y.atspi.Text" in interfaces
        self.above = None
        self.children = []

    def has(self, state):
        return bool(self.states[0] >> state & 1)

    def walk(self):
        """Itself and what is visible below it."""
        yield self
        for child in self.children:
            if child.has(VISIBLE):
                yield from child.walk()

    @property
    def mnemonic(self):
        """The letter that reaches it with Alt: “新建台账(_N)…”."""
        found = re.search(r"\(_?([A-Z0-9])\)", self.name)
        return found.group(1).lower() if found else None

    def __repr__(self):
        words = [word for word, bit in (("focused", FOCUSED), ("selected", SELECTED),
                                        ("checked", CHECKED)) if self.has(bit)]
        if not self.has(SENSITIVE):
            words.append("off")
        return f"[{self.role}] {self.name!r} {' '.join(words)}".rstrip()


class Desktop:
    """An X server, a session bus and a window manager, for one test after the other."""

    def __init__(self, size="1366x768"):
        self.processes = []
        # Sockets have short paths, and nobody else looks in.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jiati-x-"))
        self.env = dict(os.environ)
        for name in ("LANGUAGE", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
                     "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "JIATI_BOOK"):
            self.env.pop(name, None)
        self.env.update(
            GDK_BACKEND="x11", GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GTK_A11Y="atspi",
            GTK_USE_PORTAL="0", GTK_IM_MODULE="gtk-im-context-simple", GSETTINGS_BACKEND="memory",
            XDG_RUNTIME_DIR=str(self.folder), LC_ALL="zh_CN.UTF-8")
        try:
            self.start_server(size)
            self.start_bus()
            self.start(["openbox", "--sm-disable", "--config-file", str(self.write_keys())])
        except BaseException:
            self.close()
            raise

    def start(self, command, **more):
        process = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True, **more)
        self.processes.append(process)
        return process

    def start_server(self, size):
        reader, writer = os.pipe()
        self.start(["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24",
                    "-nolisten", "tcp", "-noreset", "-dpi", "96"], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as file:
            number = file.readline().strip()  # written when the server is ready
        if not number:
            raise Trouble("no X server")
        self.env["DISPLAY"] = f":{number}"

    def start_bus(self):
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                         stdout=subprocess.PIPE, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        session = self.connect(self.env["DBUS_SESSION_BUS_ADDRESS"])
        answer = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                   None, None, Gio.DBusCallFlags.NONE, REPLY, None)
        self.bus = self.connect(answer.unpack()[0])

    @staticmethod
    def connect(address):
        flags = Gio.DBusConnectionFlags
        return Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def write_keys(self):
        """A window manager that has no keys of its own: all of them are the program's."""
        path = self.folder / "openbox.xml"
        path.write_text('<?xml version="1.0"?><openbox_config '
                        'xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>'
                        "<keyboard/><mouse/></openbox_config>", encoding="utf-8")
        return path

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout:
                process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Program:
    """One run of the window program, from its first window to its end or death."""

    def __init__(self, desktop, command, folder, env):
        self.desktop = desktop
        self.log_path = folder / "window.log"
        self.env = {**desktop.env, **env}
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                command, env=self.env, cwd=folder, stdin=subprocess.DEVNULL, stdout=log,
                stderr=log, start_new_session=True)
        self.bus_name = None
        self.roles = {}
        try:
            self.bus_name = self.wait(self.find_on_bus, "the program on the bus")
            self.wait(self.is_active, "a window that takes keys")
        except BaseException:
            self.kill()
            raise

    # ------------------------------------------------------------------------------- its life

    def log(self):
        return self.log_path.read_text(encoding="utf-8", errors="replace")

    def kill(self):
        """As a power cut would: nothing is asked and nothing is told."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        return self.process.wait(PATIENCE)

    def wait_end(self):
        """The exit status of a program that was asked to quit."""
        return self.process.wait(PATIENCE)

    def wait(self, ask, what, patience=PATIENCE):
        """The first true answer."""
        end = time.monotonic() + patience
        while True:
            if self.process.poll() is not None:
                raise Trouble(f"the program ended ({self.process.returncode}) while waiting for "
                              f"{what}\n{self.log()}")
            try:
                answer = ask()
                if answer:
                    return answer
            except GLib.Error as error:  # a widget went away while it was asked
                answer = error
            if time.monotonic() > end:
                self.take_picture()
                raise Trouble(f"never came: {what} ({answer!r})\n{self.show()}\n{self.log()}")
            time.sleep(0.01)

    def take_picture(self):
        """For whoever looks into a failure: $JIATI_PICTURE names a png file."""
        if "JIATI_PICTURE" in os.environ:
            subprocess.run(["import", "-window", "root", os.environ["JIATI_PICTURE"]],
                           env=self.env, check=False)

    # ------------------------------------------------------------------------------- listening

    def call(self, path, interface, method, arguments=None, name=None):
        return self.desktop.bus.call_sync(
            name or self.bus_name, path, interface, method, arguments, None,
            Gio.DBusCallFlags.NONE, REPLY, None).unpack()

    def find_on_bus(self):
        """Its name, when it has told that it is there: what is asked before then, while it connects,
        GDBus may take for an error of the program."""
        bus = "org.freedesktop.DBus"
        for name, _ in self.call(ROOT, ACCESSIBLE, "GetChildren", name=REGISTRY)[0]:
            try:
                pid = self.call("/", bus, "GetConnectionUnixProcessID",
                                GLib.Variant("(s)", (name,)), name=bus)[0]
            except GLib.Error:  # one that was killed
                continue
            if pid == self.process.pid:
                return name
        return None

    def ask_children(self, paths):
        """The paths of what is below these, all asked at once: a reply a widget is slow."""
        answers = {}
        loop = GLib.MainContext.default()

        def take(bus, result, path):
            try:
                answers[path] = [child for _, child in bus.call_finish(result).unpack()[0]]
            except GLib.Error:
                answers[path] = []

        for path in paths:
            self.desktop.bus.call(self.bus_name, path, ACCESSIBLE, "GetChildren", None, None,
                                  Gio.DBusCallFlags.NONE, REPLY, None, take, path)
        while len(answers) < len(paths):
            loop.iteration(True)
        return answers

    def items(self):
        """Every widget that was ever asked about, by path."""
        items = self.call(CACHE, "org.a11y.atspi.Cache", "GetItems")[0]
        nodes = {node.path: node for node in map(Node, items)}
        self.roles.update((path, node.role) for path, node in nodes.items())
        return nodes

    def tree(self, rows=False, root=ROOT):
        """The windows with all that is in them; cells of tables only when @rows."""
        below, level = {}, [root]
        while level:
            answers = self.ask_children(level)
            below.update(answers)
            level = [path for paths in answers.values() for path in paths]
            if not rows:
                # A table has two hundred rows: what is in them is not asked for.
                if any(path not in self.roles for path in level):
                    self.items()
                level = [path for path in level if self.roles.get(path) not in ROWS]
        known = self.items()
        for path, paths in below.items():
            if path in known:
                known[path].children = [known[child] for child in paths if child in known]
                for child in known[path].children:
                    child.above = known[path]
        return known[root]

    def cells(self, row):
        """What stands in a row of a table."""
        return [node.name for node in self.tree(True, row.path).walk()
                if node.role in TEXTS and node.path != row.path]

    def table(self, name):
        """The rows of the table with this name, each a list of texts, without its titles."""
        # Where it is cannot be asked of every table: what is in its middle is not always announced.
        table = self.wait(lambda: next((node for node in self.tree().walk() if node.role == TABLE
                                        and re.search(name, node.name)), None), f"“{name}”")
        lists = [node for node in self.tree(True, table.path).walk() if node.role == LIST]
        return [[node.name for node in row.walk() if node.role in TEXTS]
                for row in lists[0].children]

    def names(self, nodes):
        """What these are called now, all asked at once."""
        answers = {}
        for node in nodes:
            self.desktop.bus.call(
                self.bus_name, node.path, PROPERTIES, "Get",
                GLib.Variant("(ss)", (ACCESSIBLE, "Name")), None, Gio.DBusCallFlags.NONE,
                REPLY, None, self.take_name, (answers, node.path))
        while len(answers) < len(nodes):
            GLib.MainContext.default().iteration(True)
        return [answers[node.path] for node in nodes]

    @staticmethod
    def take_name(bus, result, where):
        answers, path = where
        try:
            answers[path] = bus.call_finish(result).unpack()[0]
        except GLib.Error:
            answers[path] = ""

    def show(self):
        """What is on the screen, for whoever reads a failed test."""
        try:
            return "\n".join(repr(node) for node in self.look("^(?!Gtk|Jt)."))
        except (GLib.Error, Trouble) as error:
            return str(error)

    def focus(self):
        """The widget that takes the keys."""
        found = [node for node in self.items().values() if node.has(FOCUSED)]
        if len(found) > 1:
            # A window below may keep what had its focus: the one that was opened last has it.
            found = [node for window in self.tree().children for node in window.walk()
                     if node.has(FOCUSED)]
        return found[-1] if found else None

    def is_active(self):
        return self.focus() and any(window.has(ACTIVE) for window in self.tree().children)

    def is_on_screen(self, node):
        """Whether it is shown: GTK announces the hidden pages of a stack like the others, but
        nothing on them can be hit."""
        while not self.is_hit(node):
            # The middle of a field is a nameless inner part, and what is off is never hit: what
            # they stand in tells, as far as the page goes.
            page = node.parent != node.above.path or node.above.path == ROOT
            if page or node.role in LEAVES and node.has(SENSITIVE):
                return False
            node = node.above
        return True

    def is_hit(self, node):
        x, y, width, height = self.call(node.path, COMPONENT, "GetExtents",
                                        GLib.Variant("(u)", (IN_WINDOW,)))[0]
        places = ((width // 2, height // 2), (1, 1), (width - 2, height - 2))
        hits = [self.call(node.path, COMPONENT, "GetAccessibleAtPoint",
                          GLib.Variant("(iiu)", (x + dx, y + dy, IN_WINDOW)))[0][1]
                for dx, dy in places]
        return any(hit != NOTHING for hit in hits)

    def look(self, name, role=None, rows=False):
        """All widgets of the active window whose name matches and that are on the screen.

        A window below may keep what had its focus: what was opened last comes first."""
        wanted = re.compile(name)
        # GTK's own dialogues do not say that they are active; they have the focus.
        windows = [node for node in self.tree(rows).children if node.has(ACTIVE) or any(
            below.has(FOCUSED) for below in node.walk())]
        return [node for window in reversed(windows) for node in window.walk()
                if (role is None or node.role == role) and wanted.search(node.name)
                and self.is_on_screen(node)]

    def find(self, name, role=None, rows=False):
        """The first widget on the screen whose name matches; waits for it."""
        return self.wait(lambda: next(iter(self.look(name, role, rows)), None), f"“{name}”")

    def gone(self, name):
        self.wait(lambda: not self.look(name), f"“{name}” to go")

    def wait_focus(self, name):
        """Waits until the widget with this name takes the keys."""
        def ask():
            node = self.focus()
            return node if node and re.search(name, node.name) else None
        return self.wait(ask, f"the focus on “{name}”")

    def has_focus(self, name):
        node = self.focus()
        return node is not None and re.search(name, node.name) is not None

    def press_until(self, key, done, what, pressed=False):
        """Presses a key until it has its effect, as people do when a window is slow."""
        for attempt in range(10):
            if attempt > 0 or not pressed:
                self.key(key)
            try:
                return self.wait(done, what, PATIENCE / 6)
            except Trouble:
                continue
        return self.wait(done, what)

    def ask(self, node, interface, name):
        return self.call(node.path, PROPERTIES, "Get",
                         GLib.Variant("(ss)", (interface, name)))[0]

    def name(self, node):
        """What a widget is called now."""
        return self.ask(node, ACCESSIBLE, "Name")

    def text(self, node):
        """What stands in a field."""
        length = self.ask(node, TEXT, "CharacterCount")
        return self.call(node.path, TEXT, "GetText", GLib.Variant("(ii)", (0, length)))[0]

    # -------------------------------------------------------------------------------- typing

    def key(self, *keys):
        """Presses keys one after the other: "Return", "alt+2"."""
        subprocess.run(["xdotool", "key", "--delay", "0", *keys], env=self.env, check=True,
                       timeout=PATIENCE)

    def type(self, text):
        """Types a text; what is not on the keyboard by its number, as an input method would."""
        keys = []
        for letter in text:
            if letter.isascii() and letter.isalnum():
                keys.append(letter)
            elif letter.isascii():
                keys.append(f"U{ord(letter):04X}")
            else:
                keys += ["ctrl+shift+u", *f"{ord(letter):x}", "space"]
        self.key(*keys)

    def fill(self, text):
        """Types over what stands in the field that has the focus."""
        self.key("ctrl+a")
        self.type(text)
        self.wait(lambda: self.text(self.focus()) == text, f"“{text}” in the field")

    def alt(self, name):
        """Presses the letter that is underlined in this name."""
        node = self.wait(
            lambda: next((node for node in self.look(name) if node.mnemonic), None),
            f"“{name}” with a letter underlined")
        self.key(f"alt+{node.mnemonic}")
        return node

    def has_left(self, node):
        """Whether the focus went from there to somewhere else."""
        now = self.focus()
        return now is not None and now.path != node.path

    def tab_to(self, name, key="Tab"):
        """Presses Tab until the focus is on this name; Tab that goes round in vain is trouble."""
        seen = []
        while len(seen) < 60:
            node = self.wait(self.focus, "a focus")  # a menu that opens has none at first
            if re.search(name, node.name):
                return node
            seen.append(node)
            self.key(key)
            self.wait(lambda: self.has_left(seen[-1]), f"Tab to leave {seen[-1]!r}")
        raise Trouble(f"Tab never comes to “{name}”: {seen}")
