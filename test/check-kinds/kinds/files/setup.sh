set -eu
mkdir -p app
[ -e app/password ] || touch app/draft
