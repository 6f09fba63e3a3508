echo "step 1 has begun" >/root/step1-began.txt
