# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one file of unittest and prints TAP, so that every test method counts as one.

    run.py FILE.py [NAME…]"""

import importlib.util
import pathlib
import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0
        self.failed_here = set()

    def point(self, test, passed, note=""):
        self.number += 1
        name = test.id().split(".", 1)[-1].replace("#", "")
        print(f"{'ok' if passed else 'not ok'} {self.number} {name}{note}", flush=True)

    def tell(self, text):
        for line in text.rstrip().splitlines():
            print(f"# {line}", flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        if test.id() not in self.failed_here:
            self.point(test, True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.point(test, True, f" # SKIP {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.tell(self.failures[-1][1])
        self.point(test, False)

    def addError(self, test, err):
        super().addError(test, err)
        self.tell(self.errors[-1][1])
        self.point(test, False)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is None:
            return
        self.tell(f"{subtest}\n{self._exc_info_to_string(err, test)}")
        if test.id() not in self.failed_here:
            self.failed_here.add(test.id())
            self.point(test, False)


def main():
    path = pathlib.Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    loader = unittest.TestLoader()
    if len(sys.argv) > 2:
        loader.testNamePatterns = [f"*{name}*" for name in sys.argv[2:]]
    suite = loader.loadTestsFromModule(module)
    # A class with a step that failed has no plan to keep; the number is known at the end.
    result = TapResult()
    suite.run(result)
    print(f"1..{result.number}")
    sys.exit(0 if result.wasSuccessful() and result.number > 0 else 1)


if __name__ == "__main__":
    main()
