import { evidenceReport } from './report.mjs';

const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `line ${index + 1}`);

describe('What is printed beside a test that failed', () => {
  it('names the folder of the evidence, and tells what each witness heard', () => {
    const testimonies = [
      { file: 'server-1.log', lines: lines(2) },
      { file: 'engine.log', lines: [] },
    ];
    expect(evidenceReport('/state/failures/a/b', testimonies)).toBe(
      'What happened meanwhile is in /state/failures/a/b\n\nserver-1.log:\n  line 1\n  line 2\n\nengine.log: nothing',
    );
  });

  it('has the end of a long log only, and says so', () => {
    const printed = evidenceReport('/state', [{ file: 'server-1.log', lines: lines(212) }]).split('\n');
    expect(printed[2]).toBe('server-1.log, the last 60 of 212 lines:');
    expect(printed.slice(3)).toEqual(
      lines(212)
        .slice(-60)
        .map((line) => `  ${line}`),
    );
  });
});
