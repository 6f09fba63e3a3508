/** Maps a list with at most `limit` at work at once. The first failure is thrown, and nothing more is begun. */
export async function mapLimited<T, R>(list: readonly T[], limit: number, work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = list.entries(); // one iterator shared by all workers
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [index, each] of entries) {
      if (failed) return;
      results[index] = await work(each);
    }
  };
  const workers = Array.from({ length: Math.min(limit, list.length) }, () =>
    worker().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  await Promise.all(workers);
  return results;
}
