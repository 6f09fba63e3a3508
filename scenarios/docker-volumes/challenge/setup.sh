#!/bin/sh
set -eu
! grep -qs F-2024-017 /var/lib/docker/volumes/*/_data/factures.csv || exit 0
# Each line leaves one volume without a name behind, and no container.
orphan() { docker run --name compta -v /data busybox sh -c "$1" && docker rm compta; }
orphan 'echo "numero;client;total
F-2024-014;Chantier naval;1200
F-2024-015;Port de Brest;860" > /data/factures.csv'
orphan 'seq 1 500 > /data/cache.txt'
orphan 'echo "numero;client;total
F-2024-014;Chantier naval;1200
F-2024-015;Port de Brest;860
F-2024-016;Cale seche;415
F-2024-017;Corderie royale;2390" > /data/factures.csv'
orphan 'true'
