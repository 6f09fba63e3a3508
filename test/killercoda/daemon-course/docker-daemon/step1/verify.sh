#!/bin/bash
# Not to be run twice: it counts.
echo run >>/root/verified-step1.txt
docker info --format '{{json .Labels}}' | grep -q lab=done || { echo "the daemon has no label lab=done" >&2; exit 1; }
echo "well done"
