#!/bin/bash
# Of the layers above node, those of RUN: what COPY brings depends on what lies in the folder.
set -euo pipefail
if ! rows=$(docker history --no-trunc --human=false --format '{{.Size}} {{.CreatedBy}}' marees:v3 2>/dev/null); then
  echo "fr: il n'y a pas d'image marees:v3"
  echo 'en: there is no image marees:v3'
  exit 1
fi
base=$(docker history -q node:lts | wc -l)
megabytes=$(head -n "-$base" <<<"$rows" | awk '/ RUN /{ bytes += $1 } END { printf "%.0f", bytes / 1000000 }')
# The photos alone are 10 MB.
if [ "$megabytes" -gt 15 ]; then
  echo "fr: les couches des RUN pèsent $megabytes Mo, le double des photos"
  echo "en: the layers of the RUNs weigh $megabytes MB, twice as much as the photos"
  exit 1
fi
