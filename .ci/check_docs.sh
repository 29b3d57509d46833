#!/usr/bin/env bash
# check_docs.sh FOLDER: builds the documentation of PlanText as swift-docc does; every link must lead to a public symbol
# or an article, and every type named in `code` must stand in the sources. Needs a debug build of PlanText.
set -euo pipefail
folder=$1
catalogue=Sources/PlanText/PlanText.docc
rm -rf "$folder" && mkdir -p "$folder/graph"
swift build --target PlanText 2>&1 | tail -n 1
bin=$(swift build --show-bin-path)
swift symbolgraph-extract -module-name PlanText -I "$bin/Modules" -minimum-access-level public \
  -target "$(swiftc -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')" \
  -output-dir "$folder/graph"
docc convert "$catalogue" --additional-symbol-graph-dir "$folder/graph" --output-path "$folder/html" \
  --fallback-display-name PlanText --fallback-bundle-identifier vnplan --warnings-as-errors
missing=0
for name in $(grep -ohE '(^|[^`])`[A-Z][A-Za-z]+[a-z][A-Za-z]*(\.[a-z]+)?`([^`]|$)' "$catalogue"/*.md | grep -oE '[A-Z][A-Za-z]+' | sort -u); do
  grep -rqE "(struct|enum|class|protocol|typealias) $name\b" Sources Tests || { echo "no type $name in the sources"; missing=1; }
done
[ "$missing" = 0 ] && echo "$(find "$folder/html" -name '*.json' | wc -l) pages, every link and name is there"
