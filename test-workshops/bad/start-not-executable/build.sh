#!/bin/bash
echo built
