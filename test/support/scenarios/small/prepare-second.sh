echo second >/root/prepared.txt
