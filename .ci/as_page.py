"""as_page.py TEXT: a plan's text as a web page, one paragraph a line and one table for rows with tabs."""
import html, sys
from pathlib import Path

out, rows = [], []


def flush():
    if rows:
        cells = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in r.split("\t")) + "</tr>" for r in rows)
        out.append(f"<table border=1>{cells}</table>")
        rows.clear()


for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    if "\t" in line.strip(): rows.append(line)
    elif line.strip():
        flush()
        out.append(f"<p>{html.escape(line.strip())}</p>")
flush()
print("<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>plan</title><body>\n" + "\n".join(out) + "\n</body></html>")
