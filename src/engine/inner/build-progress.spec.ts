import fc from 'fast-check';
import { BuildProgress } from './build-progress.js';
import { fieldsOf } from './protobuf.js';
import { cacheRecordsIn } from './read-build.js';

function field(number: number, value: string | Buffer | 1): Buffer {
  if (value === 1) return Buffer.from([number << 3, 1]);
  const bytes = Buffer.from(value);
  const length: number[] = [];
  for (let left = bytes.length; ; left >>= 7) {
    length.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
    if (left <= 0x7f) break;
  }
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}

function trace(...messages: Buffer[]): string {
  return JSON.stringify({ id: 'moby.buildkit.trace', aux: Buffer.concat(messages).toString('base64') });
}

const vertex = (digest: string, name: string, ...more: Buffer[]): Buffer =>
  field(1, Buffer.concat([field(1, digest), field(3, name), ...more]));
const log = (digest: string, text: string): Buffer => field(3, Buffer.concat([field(1, digest), field(4, text)]));

/** One line of a real daemon's, Docker 26.1: a vertex that begins. */
const REAL =
  'EsoBClV3cml0aW5nIGltYWdlIHNoYTI1NjpiNGIyZmUyMTY2NDY3NDlhMWNmNWYzMTNhYmNmMmVhMjUwN2YwYTM2MWE5MTliODc4YzBkZjZhZDNiYjEwYzIyEkdzaGEyNTY6ZjFjOWQyMzUzYTlkZWY4MDkyNjhkZjI4YTI1OGMxMTUwNjg3MTFhNGZhYmMzNTIzZDhiYWQyMTk4MjA3NzIxYzIMCO6xk9gGEKGBzcsDOgwI7rGT2AYQisy1yQNCDAjusZPYBhDR7szLAw==';

describe('what the daemon tells of a build', () => {
  it('gives its steps, those from the cache, what they print, its image and its error', () => {
    const progress = new BuildProgress();
    progress.take(trace(vertex('d1', '[1/2] FROM a'), vertex('d2', '[2/2] RUN x'), vertex('d1', '', field(4, 1))));
    progress.take(
      trace(log('d2', 'not '), log('d2', 'found\n'), vertex('d2', '[2/2] RUN x', field(7, 'exit code: 1'))),
    );
    progress.take(JSON.stringify({ id: 'moby.image.id', aux: { ID: `sha256:${'0'.repeat(64)}` } }));
    progress.take(JSON.stringify({ error: 'failed' }));
    expect(progress.outcome()).toEqual({
      steps: [
        { name: '[1/2] FROM a', isCached: true, error: '', log: '' },
        { name: '[2/2] RUN x', isCached: false, error: 'exit code: 1', log: 'not found\n' },
      ],
      image: `sha256:${'0'.repeat(64)}`,
      error: 'failed',
    });
  });

  it('is understood as a real one says it', () => {
    expect([...fieldsOf(Buffer.from(REAL, 'base64'))].map(({ number }) => number)).toEqual([2]);
  });

  it('is bounded', () => {
    const progress = new BuildProgress();
    for (let index = 0; index < 600; index++) progress.take(trace(vertex(`d${index}`, 'x'.repeat(10_000))));
    for (let index = 0; index < 10; index++) progress.take(trace(log('d1', 'y'.repeat(3_000))));
    const { steps } = progress.outcome();
    expect(steps).toHaveLength(500);
    expect(steps[1]?.name.length).toBe(4_096);
    expect(steps[1]?.log.length).toBe(4_096);
  });

  it('is passed over when it is something else', () => {
    const progress = new BuildProgress();
    for (const line of ['', 'null', '[]', '"x"', '{"id":"moby.image.id","aux":{"ID":"../x"}}', '{"aux":1}'])
      progress.take(line);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        progress.take(trace(Buffer.from(bytes)));
      }),
    );
    expect(progress.outcome()).not.toHaveProperty('image');
  });
});

describe('what the builder keeps', () => {
  it('is read with its parents, however Docker writes them', () => {
    const BuildCache = [
      { ID: 'a1', ' Parents': ['b2'], Description: 'x' },
      { ID: 'b2', Parents: null },
      { ID: '../' },
      { ID: 'c3', Parents: ['a1', 7] },
    ];
    expect(cacheRecordsIn({ BuildCache })).toEqual([
      { id: 'a1', parents: ['b2'], description: 'x' },
      { id: 'b2', parents: [], description: '' },
      { id: 'c3', parents: ['a1'], description: '' },
    ]);
    expect(cacheRecordsIn(null)).toEqual([]);
  });
});
