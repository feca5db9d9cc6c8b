#!/bin/sh
exec nginx
