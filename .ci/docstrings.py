#!/usr/bin/env python3
"""Lists public declarations of Swift sources without a docstring; exit status 1 where there is one.

A case of an enumeration with raw values or of a documented list says itself by its name; everything else that is
public is documented: types, functions, initializers that do more than store, properties, subscripts, aliases."""
import re, sys
from pathlib import Path

declared = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?:internal\(set\)\s+|private\(set\)\s+|package\(set\)\s+)?(?:(?:static|final|mutating|indirect|nonisolated|convenience|override)\s+)*"
    r"(struct|class|enum|actor|protocol|func|var|let|init\??|subscript|typealias|extension)\b\s*([^\s:(<{=]*)")
# What a protocol of the standard library asks for is described there.
known = {"<", "==", "hash", "description", "debugDescription", "next", "makeIterator", "errorDescription", "encode"}
missing, counted = [], 0
for path in sorted(p for root in sys.argv[1:] for p in Path(root).rglob("*.swift")):
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        match = declared.match(line)
        if not match or match[1] == "extension" or match[2] in known: continue
        # A memberwise initializer stores what its properties describe.
        if match[1] == "init":
            body = "\n".join(lines[number:number + 30])
            inside = re.search(r"\{(.*?)\n?\s*\}", body, re.S)
            stores = inside and all(
                re.fullmatch(r"(self\.)?(\w+) = \w+", s.strip()) for s in re.split(r"[\n;]", inside[1]) if s.strip())
            if stores: continue
        counted += 1
        above = number - 1
        while above >= 0 and re.match(r"\s*(@|//(?!/)|#if)", lines[above]): above -= 1
        if above < 0 or not re.match(r"\s*///|.*\*/\s*$", lines[above]):
            missing.append(f"{path}:{number + 1}: {line.strip()[:90]}")
for row in missing: print("no docstring:", row)
print(f"{counted} public declarations, {len(missing)} without a docstring")
sys.exit(1 if missing else 0)
