#!/usr/bin/env bash
# check_files.sh VNPLAN FOLDER: makes real files of fixtures (a PDF with text, a PDF of images, a PNG, .docx, .odt,
# .doc, .html) and reads them through the real programs. The tree of the text must come back: every label path of it,
# from pages that a scanner would make three of four.
set -euo pipefail
vnplan=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder" && mkdir -p "$folder" && cd "$folder"

office() { # FILE FORMAT
  soffice "-env:UserInstallation=file://$PWD/profile" --headless --convert-to "$2" "$1" >/dev/null 2>&1
}
for name in 15-ngan 01-thoat-nuoc; do
  cp "$here/../fixtures/$name.txt" plan.txt
  python3 "$here/as_page.py" plan.txt > plan.html
  pandoc plan.html -o plan.docx
  pandoc plan.html -o plan.odt
  office plan.docx doc
  office plan.docx pdf
  pdftoppm -r 200 -png plan.pdf page
  python3 "$here/images_to_pdf.py" scan.pdf page-*.png
  first=$(ls page-*.png | head -n 1)
  "$vnplan" parse plan.txt > wanted.json
  for file in plan.html plan.docx plan.odt plan.doc plan.pdf scan.pdf "$first"; do
    "$vnplan" parse "$file" > found.json 2> messages.txt || { echo "$file: exit status $?"; cat messages.txt; exit 1; }
    case $file in
      # Tesseract reads “Phần III” as “Phần II” here and there; what hangs below then has another path.
      scan.pdf | page-*) share=0.75 ;;
      *) share=0.99 ;;
    esac
    # A picture of one page holds the first part of the plan only.
    python3 "$here/compare_trees.py" wanted.json found.json "$share" "$name as $file" $([ "$file" = "$first" ] && [ "$(ls page-*.png | wc -l)" -gt 1 ] && echo --begins)
  done
  rm -rf plan.* page-* scan.pdf wanted.json found.json
done
# What cannot be read says which file, and what to do.
printf '%%PDF-1.4\nnothing of the kind\n' > broken.pdf
if "$vnplan" parse broken.pdf > out.json 2> messages.txt; then echo "a broken PDF was read"; exit 1; fi
grep -q 'broken.pdf' messages.txt
"$vnplan" doctor
