#!/bin/sh
# The page: takes a new entry, asks the store for all of them, and shows them.

escape() {
  sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' -e 's/"/\&quot;/g'
}

if [ "$REQUEST_METHOD" = POST ]; then
  entry=$(head -c "${CONTENT_LENGTH:-0}" | sed -n 's/^entry=//p')
  wget -q -O /dev/null --post-data "$(httpd -d "$entry")" "$STORE"
  printf 'Status: 303 See Other\r\nLocation: ./\r\n\r\n'
  exit 0
fi

printf 'Content-Type: text/html; charset=utf-8\r\n\r\n'
cat <<PAGE
<!doctype html>
<title>$(printf '%s' "$TITLE" | escape)</title>
<h1>$(printf '%s' "$TITLE" | escape)</h1>
<p>$(printf '%s' "$GREETING" | escape)</p>
<form method="post"><input name="entry" maxlength="200" autofocus><button>Add</button></form>
<ul>$(wget -q -O - "$STORE" | escape | sed -e 's/^/<li>/')</ul>
PAGE
