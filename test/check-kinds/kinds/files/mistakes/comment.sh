set -eu
printf "# node_modules\n" >app/.dockerignore
(umask 077; echo secret >app/password)
rm -f app/draft
