#!/bin/bash
git clone https://x-access-token:ghp_VoUGtWJtEEE2hLnufFbtEe5HDszooeNfjYJr@github.com/acme/data.git
