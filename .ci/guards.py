#!/usr/bin/env python3
"""The standing rules of the project that a machine can see. Prints each breach; exit status 1 where there is one."""
import re, subprocess, sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
shared = root.parent / "shared"
tracked = [n for n in subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout.split("\0") if n]
breaches = []


def words(text):
    return re.sub(r"\W+", " ", text).strip().lower()


def sentences(path):
    return [words(s) for s in re.split(r"[\n.;:]", path.read_text(encoding="utf-8", errors="replace"))]


def no_dependency():
    for name in tracked:
        if name.endswith("Package.swift") and "/" not in name:
            if re.search(r"\.package\s*\(", (root / name).read_text()): breaches.append(f"{name} names a package dependency")


def five_names():
    others = {n.split("/")[0] for n in tracked} - {"Package.swift", "Sources", "Tests", "fixtures", "README.md"}
    for name in sorted(others):
        if not name.startswith("."): breaches.append(f"{name} stands at the top level")


def lean_core():
    for name in tracked:
        if re.match(r"Sources/(PlanText|PlanExport)/.*\.swift$", name):
            if re.search(r"^\s*(@\w+ )?(public )?import (Foundation|Dispatch)", (root / name).read_text(), re.M):
                breaches.append(f"{name} imports more than the standard library")


def short_files():
    for name in tracked:
        if name.startswith("Sources/") and name.endswith(".swift"):
            count = (root / name).read_text().count("\n")
            if count > 500: breaches.append(f"{name} has {count} lines; 500 is the most")


def nothing_unfinished():
    for name in tracked:
        if name.startswith("Sources/") and name.endswith(".swift"):
            for number, line in enumerate((root / name).read_text().splitlines(), 1):
                if re.search(r"\bTODO\b|\bFIXME\b|fatalError\(|-Ounchecked|try!|as!", line):
                    breaches.append(f"{name}:{number}: {line.strip()[:80]}")


def nothing_copied():
    """No sentence of the given plans stands in what this project wrote."""
    if not (shared / "plans").is_dir():
        print("skipped: no ../shared/plans to compare sentences with")
        return
    given = {s for p in (shared / "plans").glob("*/*.txt") for s in sentences(p) if len(s) > 60}
    for name in tracked:
        path = root / name
        if re.match(r"Sources/|Tests/|fixtures/|README", name) and path.is_file() and path.stat().st_size < 3_000_000:
            copied = next((s for s in sentences(path) if s in given), None)
            if copied: breaches.append(f"{name} holds a sentence of ../shared/plans: “{copied[:70]}…”")


rules = [no_dependency, five_names, lean_core, short_files, nothing_unfinished, nothing_copied]
for rule in rules: rule()
for breach in breaches: print("breach:", breach)
print(f"{len(rules)} rules over {len(tracked)} files, {len(breaches)} breaches")
sys.exit(1 if breaches else 0)
