#!/bin/sh
# The files of the learner's home directory: a list, or one of them.

name=$(httpd -d "$(printf '%s' "$QUERY_STRING" | sed -n 's/^file=//p')")
case $name in
  */* | .*)
    printf 'Status: 404 Not Found\r\nContent-Type: text/plain\r\n\r\nThere is no such file.\n'
    exit 0
    ;;
esac

printf 'Content-Type: text/plain; charset=utf-8\r\n\r\n'
if [ -n "$name" ] && [ -f "$HOME/$name" ]; then
  cat "$HOME/$name"
else
  ls -l "$HOME"
fi
