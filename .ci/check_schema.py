"""check_schema.py VNPLAN FIXTURES: `vnplan schema` is a valid JSON Schema (draft 2020-12), every object in it requires
every field it names, and the JSON and NDJSON of every fixture keep it."""
import json, subprocess, sys
from pathlib import Path

import jsonschema

program, fixtures = sys.argv[1], Path(sys.argv[2])
schema = json.loads(subprocess.run([program, "schema"], capture_output=True, check=True).stdout)
assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema", schema["$schema"]
jsonschema.Draft202012Validator.check_schema(schema)
# `vnplan/1` is the contract: what is unknown is null and never left out.
for field in ("format source metadata head preamble body closing tail appendices tasks references abbreviations "
              "quantities diagnostics").split():
    assert field in schema["$defs"]["plan"]["required"], f"the schema does not require {field}"
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
inputs = sorted(p for p in fixtures.rglob("*") if p.is_file() and (p.suffix == ".txt" or p.parent.name == "encodings"))
plans = failures = 0
for path in inputs:
    for form in ("json", "ndjson"):
        done = subprocess.run([program, "parse", "--format", form, str(path)], capture_output=True, timeout=120)
        if done.returncode not in (0, 1): sys.exit(f"{path}: exit status {done.returncode}: {done.stderr.decode()[-300:]}")
        text = done.stdout.decode("utf-8")
        if form == "ndjson": found = [json.loads(line) for line in text.splitlines()]
        else:
            value = json.loads(text) if text.strip() else []
            found = value if isinstance(value, list) else [value]
        for plan in found:
            plans += 1
            for error in list(validator.iter_errors(plan))[:3]:
                failures += 1
                print(f"{path} ({form}): {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
# The validator must be able to fail: a plan without a field is no plan.
broken = dict(found[0]); del broken["tasks"]
assert list(validator.iter_errors(broken)), "the schema lets a plan without tasks pass"
print(f"{plans} plans of {len(inputs)} files, {failures} breaches of the schema")
sys.exit(1 if failures or plans < len(inputs) else 0)
