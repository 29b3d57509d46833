#!/usr/bin/env bash
# check_spark.sh VNPLAN INPUT: runs the Spark recipe on local Spark and holds its result against the one-machine result.
# Needs java, and spark-submit and pyarrow in the PATH's python3.
set -euo pipefail
recipe=$(cd "$(dirname "$0")/.." && pwd)/fixtures/spark
vnplan=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$2" "$work/in"
printf 'PK\003\004 no text' >"$work/in/packed.txt"
PYSPARK_PYTHON=$(command -v python3)
export PYSPARK_PYTHON SPARK_LOCAL_IP=127.0.0.1
submit=(spark-submit --master 'local[2]' --conf spark.ui.enabled=false "$recipe/plans_to_parquet.py")

compare() { # batch folder, parquet folder, options of the recipe
  "$vnplan" batch "$work/in" --include '*.txt' --output "$1" --quiet 2>/dev/null || [ $? = 1 ]
  "${submit[@]}" --vnplan "$vnplan" "${@:3}" "$work/in" "$2" 2>"$work/log" || { tail -n 40 "$work/log"; exit 1; }
  python3 "$recipe/same_as_one_machine.py" "$2" "$1"
}

# Paths: the executors open the files themselves.
compare "$work/batch" "$work/parquet"
ls "$work/parquet/plans" | grep -q '^year=' && ls "$work"/parquet/plans/year=* | grep -q '^type='

# Texts inside the requests: what is no UTF-8 cannot travel so.
rm -rf "$work/in/malformed" "$work/in/encodings" "$work/in/packed.txt"
compare "$work/batch2" "$work/parquet2" --ship-texts
