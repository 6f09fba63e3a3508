import fc from 'fast-check';
import type { Machine } from '../../engine/container-engine.js';
import { advance, isParked, machineName, type Lifecycle, type Sandbox } from '../lifecycle.js';
import { plan, type Situation, type Step } from './plan.js';

const now = new Date('2026-01-01T12:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const caps = { memoryBytes: 1, cpus: 1, pids: 1, diskBytes: 1 };

function row(life: Lifecycle, id = 'aaaaaaaaaa', since = minutesAgo(5)): Sandbox {
  return { id, createdAt: since, since, image: 'current', caps, internet: true, ...life };
}

function machine(container: Machine['container'], id = 'aaaaaaaaaa', createdAt = minutesAgo(5)): Machine {
  return { name: machineName(id), container, hasNetwork: true, hasVolume: true, labels: {}, createdAt };
}

function situation(rows: Sandbox[], machines: Machine[], more: Partial<Situation> = {}): Situation {
  const fitsPool = (sandbox: Sandbox): boolean => sandbox.image === 'current';
  return { rows, machines, now, busy: new Set(), startingUp: false, fitsPool, ...more };
}

const forPool = row({ state: 'provisioning', session: null });
const forSession = row({ state: 'provisioning', session: 's1' });
const ready = row({ state: 'ready' });
const claimed = row({ state: 'claimed', session: 's1', expiresAt: minutesAgo(-60) });
const expired = row({ state: 'claimed', session: 's1', expiresAt: minutesAgo(1) });
const parking = row({ state: 'parking', session: 's1', expiresAt: minutesAgo(-60) });
const parked = row({ state: 'parked', session: 's1', expiresAt: minutesAgo(-60) });
const parkedTooLong = row({ state: 'parked', session: 's1', expiresAt: minutesAgo(1) });
const stopping = row({ state: 'stopping', reason: 'reset' });
const failed = row({ state: 'failed', cause: 'x' });
const gone = row({ state: 'gone', reason: 'asked' });
const [running, exited, parts] = [machine('running'), machine('exited'), machine('missing')];
const sandbox = 'aaaaaaaaaa';
const lost = 'its machine disappeared';

describe('what the server does about each sandbox it finds', () => {
  it.each<[string, Sandbox, Machine | undefined, Step[]]>([
    ['half made for the pool, and running', forPool, running, [{ do: 'adopt', sandbox }]],
    ['half made for the pool', forPool, parts, [{ do: 'remove', sandbox, reason: 'undone' }]],
    ['half made for the pool, nothing yet', forPool, undefined, [{ do: 'remove', sandbox, reason: 'undone' }]],
    ['half made for a session', forSession, running, [{ do: 'remove', sandbox, reason: 'undone' }]],
    ['ready', ready, running, []],
    ['ready but stopped', ready, exited, [{ do: 'remove', sandbox, reason: 'outdated' }]],
    ['ready but lost', ready, undefined, [{ do: 'fail', sandbox, cause: lost }]],
    ['ready but of an old image', { ...ready, image: 'old' }, running, [{ do: 'remove', sandbox, reason: 'outdated' }]],
    ['claimed', claimed, running, []],
    ['claimed and of an old image', { ...claimed, image: 'old' }, running, []],
    ['claimed but stopped', claimed, exited, [{ do: 'resume', sandbox }]],
    ['claimed but lost', claimed, undefined, [{ do: 'fail', sandbox, cause: lost }]],
    ['claimed, only its disk left', claimed, parts, [{ do: 'fail', sandbox, cause: lost }]],
    ['expired', expired, running, [{ do: 'remove', sandbox, reason: 'expired' }]],
    ['half put to rest', parking, running, [{ do: 'park', sandbox }]],
    ['half put to rest, and stopped already', parking, exited, [{ do: 'park', sandbox }]],
    ['half put to rest but lost', parking, undefined, [{ do: 'fail', sandbox, cause: lost }]],
    ['at rest', parked, exited, []],
    ['at rest and of an old image', { ...parked, image: 'old' }, exited, []],
    ['at rest, but started by somebody', parked, running, [{ do: 'park', sandbox }]],
    ['at rest but lost', parked, undefined, [{ do: 'fail', sandbox, cause: lost }]],
    ['at rest, only its disk left', parked, parts, [{ do: 'fail', sandbox, cause: lost }]],
    ['at rest for too long', parkedTooLong, exited, [{ do: 'remove', sandbox, reason: 'expired' }]],
    ['half removed', stopping, parts, [{ do: 'remove', sandbox, reason: 'reset' }]],
    ['removed but not noted', stopping, undefined, [{ do: 'remove', sandbox, reason: 'reset' }]],
    ['failed with something left', failed, parts, [{ do: 'remove', sandbox, reason: 'undone' }]],
    ['failed', failed, undefined, []],
    ['gone', gone, undefined, []],
    ['gone but back', gone, running, [{ do: 'sweep', machine: 'radoub-aaaaaaaaaa' }]],
  ])('%s', (_, found, container, steps) => {
    expect(plan(situation([found], container ? [container] : []))).toEqual(steps);
  });

  it('leaves alone what something is being done with, or what has just changed', () => {
    expect(plan(situation([stopping], [running], { busy: new Set([sandbox]) }))).toEqual([]);
    expect(plan(situation([row({ state: 'ready' }, sandbox, now)], []))).toEqual([]);
  });

  it('sweeps an unknown machine at start-up, later only once it has aged', () => {
    const sweep = [{ do: 'sweep', machine: 'radoub-aaaaaaaaaa' }];

    expect(plan(situation([], [machine('running', sandbox, now)]))).toEqual([]);
    expect(plan(situation([], [machine('running', sandbox, now)], { startingUp: true }))).toEqual(sweep);
    expect(plan(situation([], [running]))).toEqual(sweep);
  });

  it('forgets after an hour what is over', () => {
    expect(plan(situation([row({ state: 'gone', reason: 'asked' }, sandbox, minutesAgo(61))], []))).toEqual([
      { do: 'forget', sandbox },
    ]);
  });
});

const ids = fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd');
const when = fc.integer({ min: -120, max: 240 }).map(minutesAgo);
const lives: fc.Arbitrary<Lifecycle> = fc.oneof(
  fc.constantFrom<Lifecycle>(
    { state: 'provisioning', session: null },
    { state: 'provisioning', session: 's1' },
    { state: 'ready' },
    { state: 'stopping', reason: 'reset' },
    { state: 'failed', cause: 'x' },
    { state: 'gone', reason: 'asked' },
  ),
  fc
    .tuple(fc.constantFrom('claimed' as const, 'parking' as const, 'parked' as const), when)
    .map(([state, expiresAt]): Lifecycle => ({ state, session: 's1', expiresAt })),
);
const rows = fc.uniqueArray(
  fc.tuple(ids, lives, when).map(([id, life, since]) => row(life, id, since)),
  { selector: ({ id }) => id },
);
const ours = fc.tuple(ids, fc.constantFrom('running', 'exited', 'missing' as const), when);
const machines = fc.uniqueArray(
  ours.map(([id, container, at]) => machine(container, id, at)),
  { selector: ({ name }) => name },
);
const foreign: Machine = { ...machine('running'), name: 'radoub-registry' };

/** What the executor brings about, when everything it asks of the engine works. */
function apply(steps: readonly Step[], before: Situation): Situation {
  let { rows: left, machines: there } = before;
  const without = (name: string): void => void (there = there.filter((each) => each.name !== name));
  const become = (id: string, next: (sandbox: Sandbox) => Sandbox): void =>
    void (left = left.map((each) => (each.id === id ? next(each) : each)));
  for (const step of steps) {
    switch (step.do) {
      case 'sweep':
        without(step.machine);
        break;
      case 'remove':
        without(machineName(step.sandbox));
        become(step.sandbox, (each) => row({ state: 'gone', reason: step.reason }, each.id, minutesAgo(1)));
        break;
      case 'adopt':
        become(step.sandbox, (each) =>
          each.state === 'provisioning' ? advance(each, { state: 'ready' }, minutesAgo(1)) : each,
        );
        break;
      case 'resume':
        there = there.map((each) =>
          each.name === machineName(step.sandbox) ? { ...each, container: 'running' } : each,
        );
        break;
      case 'park':
        there = there.map((each) =>
          each.name === machineName(step.sandbox) ? { ...each, container: 'exited' } : each,
        );
        become(step.sandbox, (each) => {
          if (each.state !== 'parking') return each;
          const { session, expiresAt } = each;
          return advance(each, { state: 'parked', session, expiresAt }, minutesAgo(1));
        });
        break;
      case 'fail':
        become(step.sandbox, (each) => row({ state: 'failed', cause: step.cause }, each.id, minutesAgo(1)));
        break;
      case 'forget':
        left = left.filter(({ id }) => id !== step.sandbox);
    }
  }
  return { ...before, rows: left, machines: there };
}

describe('reconciling again and again', () => {
  it('comes to rest, whatever a crash left behind, and never touches what is not ours', () => {
    fc.assert(
      fc.property(rows, machines, fc.boolean(), (someRows, someMachines, startingUp) => {
        let current = situation(someRows, [...someMachines, foreign], { startingUp });
        for (let round = 0; round < 3; round++) current = apply(plan(current), current);

        expect(plan(current)).toEqual([]);
        expect(current.machines).toContain(foreign);
      }),
    );
  });

  it('never starts a machine that rests', () => {
    fc.assert(
      fc.property(rows, machines, fc.boolean(), (someRows, someMachines, startingUp) => {
        const resting = new Set(someRows.filter(isParked).map(({ id }) => id));
        const started = plan(situation(someRows, someMachines, { startingUp })).filter((step) => step.do === 'resume');
        expect(started.filter((step) => resting.has(step.sandbox))).toEqual([]);
      }),
    );
  });

  it('never removes a machine that is kept for a learner, at work or at rest, before its time', () => {
    const life = { session: 's1', expiresAt: minutesAgo(-1) };
    const kept = [
      [row({ state: 'claimed', ...life }, 'eeeeeeeeee'), machine('running', 'eeeeeeeeee')],
      [row({ state: 'parked', ...life }, 'eeeeeeeeee'), machine('exited', 'eeeeeeeeee')],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kept),
        rows,
        machines,
        fc.boolean(),
        ([theirs, their], others, more, startingUp) => {
          const steps = plan(situation([theirs, ...others], [their, ...more], { startingUp }));
          expect(JSON.stringify(steps)).not.toContain('eeeeeeeeee');
        },
      ),
    );
  });
});
