import { inBackground } from './in-background.js';

describe('work in the background', () => {
  let logged: string[];
  const logger = { error: (message: unknown) => void logged.push(String(message)) };
  beforeEach(() => {
    logged = [];
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no'))],
    ['rejects later', () => Promise.resolve().then(() => Promise.reject(new Error('no')))],
  ])('is logged when it %s, and ends nobody', async (_, work) => {
    const unheard: unknown[] = [];
    const hear = (error: unknown): void => void unheard.push(error);
    process.on('unhandledRejection', hear);
    inBackground('Painting', work, logger);
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);

    expect(logged).toEqual([expect.stringMatching(/^Painting: Error: no\n {4}at /)]);
    expect(unheard).toEqual([]);
  });

  it('begins at once, and says nothing when all is well', async () => {
    let hasBegun = false;
    inBackground('Painting', () => Promise.resolve((hasBegun = true)), logger);
    expect(hasBegun).toBe(true);
    await new Promise(setImmediate);
    expect(logged).toEqual([]);
  });
});
