#!/bin/sh
curl https://builder:A9LLoXfd5XBDQZiS82@files.acme-corp.io/data.tgz
