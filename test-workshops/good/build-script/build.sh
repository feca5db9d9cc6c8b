#!/bin/bash
# Runs once, as root, while the image is baked: fetches a busybox that needs no libraries, and makes pages of the lessons.
set -euo pipefail
cd "$(dirname "$0")"

busybox=$(command -v busybox || true)
if [ -z "$busybox" ] || ldd "$busybox" >/dev/null 2>&1; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends busybox-static
  busybox=$(command -v busybox)
fi
install -D -m 0755 "$busybox" bin/busybox

escape() {
  sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g'
}

page() {
  printf '<!doctype html>\n<meta charset="utf-8">\n<title>%s</title>\n<h1>%s</h1>\n' "$1" "$1"
  cat
}

rm -rf site
mkdir site
for lesson in lessons/*.txt; do
  name=$(basename "$lesson" .txt)
  title=$(head -n 1 "$lesson" | escape)
  tail -n +2 "$lesson" | escape | sed -e 's/^$/<p>/' | page "$title" >"site/$name.html"
  printf '<li><a href="%s.html">%s</a>\n' "$name" "$title"
done | page "Lessons" >site/index.html
