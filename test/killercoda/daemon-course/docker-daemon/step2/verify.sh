grep -qx ready /root/note.txt
