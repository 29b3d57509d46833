"""check_calendar.py VNPLAN FIXTURES: the calendar of every fixture is read by an independent parser (icalendar), each
deadline of the JSON is an entry on its day, and each recurring report a rule that a date library can unfold."""
import json, subprocess, sys
from datetime import date
from pathlib import Path

import icalendar
from dateutil.rrule import rrulestr

program, fixtures = sys.argv[1], Path(sys.argv[2])
entries = rules = 0
uids = set()
for path in sorted(fixtures.glob("*.txt")):
    plan = json.loads(subprocess.run([program, "parse", str(path)], capture_output=True, check=True).stdout)
    data = subprocess.run([program, "tasks", "--format", "ics", str(path)], capture_output=True, check=True).stdout
    for line in data.split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line, f"{path}: a line of {len(line)} bytes, or one that ends without CR"
    calendar = icalendar.Calendar.from_ical(data)
    assert str(calendar["VERSION"]) == "2.0" and calendar["PRODID"], f"{path}: no VERSION or PRODID"
    components = [c for c in calendar.walk() if c.name in ("VEVENT", "VTODO")]
    for component in components:
        assert not component.errors, f"{path}: {component.errors}"
        assert component["UID"] not in uids, f"{path}: {component['UID']} names two entries"
        uids.add(component["UID"])
        assert component["DTSTAMP"] and str(component["SUMMARY"]).strip(), f"{path}: an entry without stamp or summary"
        entries += 1
        if "RRULE" in component:
            rule = component["RRULE"].to_ical().decode()
            start = component["DTSTART"].dt
            assert len(list(rrulestr(rule, dtstart=__import__("datetime").datetime(start.year, start.month, start.day))[:3])) >= 1
            rules += 1
    days = {c[k].dt for c in components for k in ("DTSTART", "DUE", "DTEND") if k in c}
    for task in plan["tasks"]:
        end = (task["due"] or {}).get("end")
        if end and len(end) == 10:
            assert date.fromisoformat(end) in days, f"{path}: no entry on {end} for line {task['lines'][0]}"
print(f"{entries} entries, {rules} of them recurring, read by icalendar {icalendar.__version__}")
sys.exit(0 if entries else 1)
