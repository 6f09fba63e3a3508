#!/bin/sh
# Whatever its name is now: no page of the shop may hold what was in the file.
set -eu
shop=http://localhost:8084
# This name is in the shop's log, where the learner is looking for somebody else.
ask() { curl -s -A radoub --max-time 3 "$@"; }
status=$(ask -o /dev/null -w '%{http_code}' "$shop/sauvegarde.sql") || status=000
case $status in
3?? | 4??) ;; # whatever it is that is not given
*)
  echo "fr: /sauvegarde.sql : statut $status"
  echo "en: /sauvegarde.sql: status $status"
  exit 1
  ;;
esac
page=$(mktemp)
trap 'rm -f "$page"' EXIT
docker cp boutique:/usr/share/nginx/html - | tar -tf - | sed -n 's|^html/\(.*[^/]\)$|\1|p' | while read -r path; do
  url=$(printf %s "$path" | jq -sRr 'split("/") | map(@uri) | join("/")')
  ask -o "$page" "$shop/$url" || continue
  if grep -aq anne@example.org "$page" || zcat <"$page" 2>/dev/null | grep -aq anne@example.org; then
    echo "fr: /$path contient encore les données"
    echo "en: /$path still holds the data"
    exit 1
  fi
done
