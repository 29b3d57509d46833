"""compare_trees.py WANTED FOUND SHARE NAME [--begins]: F1 of the label paths of sections and appendices in two JSON
plans; exit status 1 below SHARE. With --begins FOUND is the beginning of the plan only, so what is missing is fine."""
import json, sys
from collections import Counter


def paths(plan):
    out = Counter()
    def walk(node, above):
        here = above
        if node["kind"] in ("section", "appendix"):
            here = above + (node["label"],)
            out[here] += 1
        for child in node["children"]: walk(child, here)
    for part in ("preamble", "body", "closing", "appendices"):
        for node in plan[part]: walk(node, ())
    return out


def load(path):
    value = json.load(open(path, encoding="utf-8"))
    return paths(value[0] if isinstance(value, list) else value)


wanted, found = load(sys.argv[1]), load(sys.argv[2])
hits = (wanted & found).total()
begins = "--begins" in sys.argv
share = hits / max(1, found.total()) if begins else 2 * hits / max(1, wanted.total() + found.total())
print(f"{sys.argv[4]:<40} {share:.3f}  ({hits} of {wanted.total()} label paths, {found.total()} found)")
for path in list((wanted - found).elements() if not begins else [])[:3]: print("   missing", "/".join(path))
for path in list((found - wanted).elements())[:3]: print("   extra  ", "/".join(path))
sys.exit(0 if share >= float(sys.argv[3]) and hits else 1)
