set -eu
printf "node_modules\n*.log\n" >app/.dockerignore
(umask 077; echo secret >app/password)
rm -f app/draft
