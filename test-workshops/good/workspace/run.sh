#!/bin/sh
# Both web servers; the container lives as long as the terminal's.
httpd -p 3002 -h /srv/files
exec httpd -f -p 3001 -h /srv/terminal
