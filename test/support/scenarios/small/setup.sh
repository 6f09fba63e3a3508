echo small >/root/exercise.txt
