#!/usr/bin/env python3
"""Runs the commands of README.md and compares what they print with what the page shows.

  .ci/readme.py            compares; exit status 1 where something differs
  .ci/readme.py --write    writes what the commands print into the page
  --program PATH           takes a built program instead of building one, `swift run` too

A block ```console holds commands after `$ ` and what they print, standard error with standard output. Between
`<!-- run: COMMAND -->` and `<!-- end -->` stands what the command prints as part of the page. Commands run in order in
one folder with a copy of the fixtures and the release build as `vnplan`; `swift run` runs in the repository itself.
A block whose first line after the commands is `…` shows no output, and none is compared."""
import difflib, os, re, shutil, subprocess, sys, tempfile
from pathlib import Path

root = Path(__file__).resolve().parent.parent
page = root / "README.md"
failures = []
given = Path(sys.argv[sys.argv.index("--program") + 1]).resolve() if "--program" in sys.argv else None


def run(command, folder):
    if given: command = command.replace("swift run -c release vnplan", "vnplan")
    quiet = command.startswith("swift run")
    programs = Path(folder) / "bin" if given else root / ".build/release"
    environment = dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}", COLUMNS="100", LC_ALL="C.UTF-8")
    done = subprocess.run(
        ["bash", "-c", command], cwd=root if quiet else folder, env=environment, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL if quiet else subprocess.STDOUT, timeout=1200)
    return done.stdout.rstrip("\n")


def compare(command, wanted, found):
    if wanted != found:
        failures.append(command)
        sys.stdout.writelines(line + "\n" for line in difflib.unified_diff(
            wanted.split("\n"), found.split("\n"), f"README.md: {command}", "printed", lineterm="", n=1))
    return found


def console(match, folder):
    out, shown = [], match[1].rstrip("\n").split("\n")
    starts = [i for i, line in enumerate(shown) if line.startswith("$ ")]
    for at, start in enumerate(starts):
        command = shown[start][2:]
        wanted = "\n".join(shown[start + 1:starts[at + 1] if at + 1 < len(starts) else len(shown)])
        found = run(command, folder)
        out.append(shown[start])
        if wanted.strip() == "…": out.append("…")
        else:
            text = compare(command, wanted, found)
            if text: out.append(text)
    return "```console\n" + "\n".join(out) + "\n```"


def table(match, folder):
    return f"<!-- run: {match[1]} -->\n{compare(match[1], match[2].strip(), run(match[1], folder))}\n<!-- end -->"


with tempfile.TemporaryDirectory() as folder:
    shutil.copytree(root / "fixtures", Path(folder) / "fixtures")
    os.symlink(root / ".bench", Path(folder) / ".bench")
    if given:
        (Path(folder) / "bin").mkdir()
        os.symlink(given, Path(folder) / "bin/vnplan")
    text = page.read_text(encoding="utf-8")
    parts = re.compile(r"```console\n(.*?)```|<!-- run: (.*?) -->\n(.*?)<!-- end -->", re.S)
    def part(match):
        if match[1] is not None: return console(match, folder)
        return table((None, match[2], match[3]), folder)
    written = parts.sub(part, text)
if "--write" in sys.argv:
    page.write_text(written, encoding="utf-8")
    print(f"README.md written; {len(failures)} outputs changed")
    sys.exit(0)
print(f"{len(parts.findall(text))} blocks, {len(failures)} commands print something else than README.md shows")
if failures: print("if that is right: .ci/readme.py --write")
sys.exit(1 if failures else 0)
