import type { CacheRecord } from '../../engine/inner-docker.js';

/** Of contexts that come as an archive, as ours do. */
const FROM_ARCHIVE = /^(http url http:\/\/build-context-|copy \/context \/$)/;
const WITH_MARKER = /\.radoub-[0-9a-f]{16}\//;

/** What our builds left in the builder, these and those of a server that was killed: ids, for all builds on our marker. */
export function ourRecords(records: readonly CacheRecord[]): string[] {
  const ours = new Set(
    records
      .filter(({ description }) => FROM_ARCHIVE.test(description) || WITH_MARKER.test(description))
      .map(({ id }) => id),
  );
  const isNext = ({ id, parents }: CacheRecord): boolean => !ours.has(id) && parents.some((parent) => ours.has(parent));
  for (let next = records.filter(isNext); next.length > 0; next = records.filter(isNext)) {
    for (const { id } of next) ours.add(id);
  }
  return [...ours];
}
