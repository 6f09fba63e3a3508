/**
 * A shell function that opens files for writing and writes nothing, so that it is harmless where it succeeds. It prints
 * `opened`, `refused` or `missing` and the path.
 */
export const OPENS = `opens() {
  for each in "$@"; do
    if [ ! -e "$each" ]; then echo "missing $each"
    elif ( : >>"$each" ) 2>/dev/null; then echo "opened $each"
    else echo "refused $each"
    fi
  done
}
`;
