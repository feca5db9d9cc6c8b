#!/bin/bash
echo "$(date
