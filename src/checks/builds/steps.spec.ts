import type { BuildStep } from '../../engine/inner-docker.js';
import { failedStep, stepsOf } from './steps.js';

const MARKER = '.radoub-1';

function step(name: string, rest: Partial<BuildStep> = {}): BuildStep {
  return { name, isCached: false, error: '', log: '', ...rest };
}

describe('steps of a build', () => {
  const read = (...names: string[]): string[] =>
    stepsOf({ steps: names.map((name) => step(name)) }, MARKER).map(({ stage, instruction }) =>
      stage === '' ? instruction : `${stage}: ${instruction}`,
    );

  it('are the learner’s instructions, in the order of the file', () => {
    const names = [
      ...['[internal] load build definition', '[x 3/4] RUN b', '[x 2/4] COPY .radoub-1/marker /.radoub-1/marker'],
      ...['[x 4/4] COPY --from=y /a \\\n /b', '[stage-1 2/2] RUN a', '[x 1/4] FROM node', 'exporting to image'],
    ];
    const steps = names.map((name) => step(name, { isCached: name.includes('RUN b') }));
    expect(stepsOf({ steps }, MARKER)).toEqual([
      { instruction: 'RUN b', stage: 'x', cached: true },
      { instruction: 'COPY --from=y /a \\\n /b', stage: 'x', cached: false },
      { instruction: 'RUN a', stage: 'stage-1', cached: false },
    ]);
  });

  it('are understood where BuildKit aligns the numbers of ten steps and more', () => {
    expect(read('[ 1/10] FROM node', '[10/10] RUN b', '[ 3/10] RUN a')).toEqual(['RUN a', 'RUN b']);
    expect(read('[build  1/12] FROM node', '[build 12/12] RUN b', '[build  9/12] RUN a')).toEqual([
      ...['build: RUN a', 'build: RUN b'],
    ]);
    expect(read('[  7/100] RUN a', '[stage-1  10/100] RUN b')).toEqual(['RUN a', 'stage-1: RUN b']);
  });

  it('have the platform apart from the stage', () => {
    expect(
      read('[linux/amd64 2/3] RUN a', '[linux/arm/v7 build 2/3] RUN b', '[linux/amd64->arm64 build  3/10] RUN c'),
    ).toEqual(['RUN a', 'build: RUN b', 'build: RUN c']);
    expect(read('[linux/amd64  2/10] RUN a', '[windows(10.0.17763)/amd64  3/10] RUN b')).toEqual(['RUN a', 'RUN b']);
  });

  it('are not what BuildKit does besides', () => {
    const besides = ['[internal] load metadata for docker.io/library/node:22', '[context app] load from client'];
    const more = ['[auth] library/node:pull', '[build 1/2] FROM node', 'exporting to image', 'https://example.org/1/2'];
    expect(read(...besides, ...more, '[linux/amd64 internal] load .dockerignore')).toEqual([]);
  });

  it('name a linked copy once, though BuildKit takes two steps for it', () => {
    expect(read('[2/3] COPY --link a b', '[2/3] LINK COPY --link a b', '[3/3] ONBUILD LINK COPY --link a b')).toEqual([
      'COPY --link a b',
    ]);
  });
});

describe('the step that failed', () => {
  it.each(['[ 3/10] RUN false', '[build  3/10] RUN false', '[linux/amd64 build 3/5] RUN false'])(
    'is found: %s',
    (name) => {
      const steps = [
        step('[internal] load build context', { error: 'cancelled' }),
        step(name, { error: 'exit code: 1' }),
      ];
      expect(failedStep({ steps })).toMatchObject({ instruction: 'RUN false', error: 'exit code: 1' });
    },
  );

  it('is none where the build failed otherwise', () => {
    expect(failedStep({ steps: [step('[2/2] RUN a'), step('exporting to image', { error: 'x' })] })).toBeUndefined();
  });
});
