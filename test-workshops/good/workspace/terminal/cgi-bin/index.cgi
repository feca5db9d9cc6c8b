#!/bin/sh
# A command line: runs what was typed in the learner's home directory and shows what it printed.

escape() {
  sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' -e 's/"/\&quot;/g'
}

command=
if [ "$REQUEST_METHOD" = POST ]; then
  command=$(httpd -d "$(head -c "${CONTENT_LENGTH:-0}" | sed -n 's/^command=//p')")
fi

printf 'Content-Type: text/html; charset=utf-8\r\n\r\n'
cat <<PAGE
<!doctype html>
<title>Terminal</title>
<pre>$(printf '%s' "$command" | escape)
$(cd "$HOME" && timeout 20 sh -c "$command" 2>&1 </dev/null | head -c 100000 | escape)</pre>
<form method="post"><label>$ <input name="command" size="80" autofocus></label></form>
PAGE
