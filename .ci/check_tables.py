"""check_tables.py VNPLAN FIXTURES WORK: every CSV table is read by Python's csv, pandas and DuckDB and agrees with the
JSON of the same plans; with --excel no cell can run as a formula."""
import csv, io, json, subprocess, sys
from pathlib import Path

import duckdb, pandas

program, fixtures, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
texts = sorted(str(p) for p in fixtures.glob("*.txt"))


def run(*arguments):
    return subprocess.run([program, *arguments], capture_output=True, check=True).stdout


plans = [json.loads(line) for line in run("parse", "--format", "ndjson", *texts).splitlines()]


def nodes(plan):
    stack = [n for part in ("preamble", "body", "closing", "appendices") for n in plan[part]]
    while stack:
        node = stack.pop()
        yield node
        stack += node["children"]


every = [n for plan in plans for n in nodes(plan)]
wanted = {
    "documents": len(plans), "nodes": len(every),
    "cells": sum(len(r["cells"]) for n in every if n["kind"] == "table" for r in n["rows"]),
} | {table: sum(len(plan[table]) for plan in plans) for table in ("tasks", "references", "abbreviations", "quantities")}
for table, count in wanted.items():
    data = run("parse", "--table", table, *texts)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows), f"{table}: rows of different width"
    header = rows[0]
    found = len(rows) - 1
    # The header of a table may stand among its cells; then there are more rows than data cells.
    assert found == count or (table == "cells" and found > count), f"{table}: {found} rows, the JSON holds {count}"
    path = work / f"{table}.csv"
    path.write_bytes(data)
    assert len(pandas.read_csv(path, dtype=str, keep_default_na=False)) == found, f"{table}: pandas reads it differently"
    got = duckdb.sql(f"select count(*) from read_csv('{path}', all_varchar=true, header=true)").fetchall()[0][0]
    assert got == found, f"{table}: DuckDB reads {got} rows of {found}"
    excel = run("parse", "--table", table, "--excel", *texts)
    assert excel.startswith(b"\xef\xbb\xbf") and b"\r\n" in excel, f"{table}: no byte-order mark or CRLF for Excel"
    for row in csv.reader(io.StringIO(excel.decode("utf-8-sig"), newline="")):
        for name, cell in zip(header, row):
            if cell[:1] in ("=", "@", "\t", "\r") or (cell[:1] in ("+", "-") and len(cell) > 1):
                sys.exit(f"{table}: the cell “{cell[:40]}” in {name} can run as a formula")
    print(f"{table:<14} {found:>5} rows, {len(header)} columns: {' '.join(header)[:90]}")
