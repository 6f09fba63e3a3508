import { leastCaps } from './least-caps.js';

const server = { memoryBytes: 512, cpus: 2, pids: 500, diskBytes: 4000 };

describe('the caps of a machine', () => {
  it('are the server’s where nobody says anything', () => {
    expect(leastCaps(server)).toEqual(server);
    expect(leastCaps(server, {}, {})).toEqual(server);
  });

  it('are the least of server, exercise and class, each by itself', () => {
    expect(leastCaps(server, { memoryBytes: 256, cpus: 1 }, { memoryBytes: 384, pids: 200 })).toEqual({
      memoryBytes: 256,
      cpus: 1,
      pids: 200,
      diskBytes: 4000,
    });
  });

  it('are never more than the server’s', () => {
    expect(leastCaps(server, { memoryBytes: 9999 }, { diskBytes: 9999 })).toEqual(server);
  });
});
