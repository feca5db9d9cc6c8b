#!/bin/bash
set -e
if [ -d site ]; then
  rm -r site
done
