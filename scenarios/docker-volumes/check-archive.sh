#!/bin/sh
# Not only a name in a list: what is in the archive is what is in the volume, whatever folder it lies in there.
#
#   check-archive.sh ARCHIVE ORIGINAL
set -eu
archive=$1 original=$2
name=${original##*/}
pattern=$(printf %s "$name" | sed 's/[.]/[.]/g')
if ! members=$(tar -tzf "$archive" 2>&1); then
  echo "fr: $archive : $members"
  echo "en: $archive: $members"
  exit 1
fi
found=$(echo "$members" | sed -n "\\|^\\(.*/\\)\\?$pattern\$|p")
if [ -z "$found" ]; then
  echo "fr: $name n'est pas dans l'archive"
  echo "en: $name is not in the archive"
  exit 1
fi
is_alike() { [ -s "$original" ] && tar -xzOf "$archive" "$1" | cmp -s - "$original"; }
# Of several with that name, where other folders were packed, too, one will do.
alike=$(echo "$found" | while read -r member; do ! is_alike "$member" || echo "$member"; done)
if [ -z "$alike" ]; then
  echo "fr: $name n'a pas le même contenu dans l'archive et dans le volume"
  echo "en: $name is not the same in the archive and in the volume"
  exit 1
fi
