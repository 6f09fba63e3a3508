import { evidenceOf } from './folder.mjs';

describe('The folder with the evidence of a failed test', () => {
  it('is named after its file and after the test', () => {
    expect(evidenceOf('/state', 'test/hostile/limits.e2e-spec.ts', 'A limit: CPU (one core), à toute heure')).toBe(
      '/state/failures/test/hostile/limits/a-limit-cpu-one-core-à-toute-heure',
    );
  });

  it('has a name that every file system takes', () => {
    expect(evidenceOf('/state', 'test/a.e2e-spec.ts', '../../etc')).toBe('/state/failures/test/a/etc');
    expect(evidenceOf('/state', 'test/a.e2e-spec.ts', 'é'.repeat(300)).split('/').pop()).toHaveLength(100);
    expect(evidenceOf('/state', 'test/a.e2e-spec.ts', '…')).toBe('/state/failures/test/a/test');
  });
});
