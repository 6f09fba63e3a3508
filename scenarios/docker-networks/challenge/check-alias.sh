#!/bin/bash
# From inside api, as its programs see it: all that DNS says of the name is the address of db. A line in /etc/hosts, as
# --add-host writes it, is no answer of DNS.
set -euo pipefail
address=$(docker inspect -f '{{with .NetworkSettings.Networks.back}}{{.IPAddress}}{{end}}' db 2>/dev/null) || address=
if [ -z "$address" ]; then
  echo "fr: db n'est pas sur back"
  echo 'en: db is not on back'
  exit 1
fi
# Without an answer here, the outside is asked for ten seconds.
answers=$(docker exec api timeout 4 nslookup mysql 2>/dev/null | sed -n '/^Name:/,$s/^Address[^:]*: *//p' | sort -u) || true
if [ "$answers" != "$address" ]; then
  found=$(paste -sd ' ' <<<"$answers")
  echo "fr: vu d'api, mysql mène à ${found:-rien} ; db est à $address"
  echo "en: seen from api, mysql leads to ${found:-nothing}; db is at $address"
  exit 1
fi
if ! docker exec api timeout 4 ping -c 1 mysql >/dev/null; then
  echo "fr: api n'atteint pas $address : db tourne-t-il ?"
  echo "en: api does not reach $address: is db running?"
  exit 1
fi
