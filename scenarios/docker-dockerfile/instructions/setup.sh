#!/bin/sh
set -eu
[ ! -e /root/phare ] || exit 0
mkdir -p /root/.phare/feux
cd /root/.phare
echo 'deux éclats blancs toutes les 10 s' > feux/Creach
echo 'un éclat rouge toutes les 5 s' > feux/Nividic
tar -czf feux.tar.gz -C feux .
rm -r feux
cat > annonce.sh <<'FILE'
#!/bin/sh
# Announces the lighthouse named, writes it down, and keeps watch.
echo "$SALUT, phare de $1 : $(cat "/feux/$1")"
echo "$(date) $1" >> /carnet/allumages.txt
exec sleep 1000000
FILE
chmod +x annonce.sh
mv /root/.phare /root/phare
