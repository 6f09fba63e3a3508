import { MachineNotFoundError } from '../../engine/engine.errors.js';
import { checkFrom } from '../spec/check-from.js';
import { Complaints } from './complaints.js';

const CHECK = checkFrom('network: localnet', 'localnet');

describe('complaints of broken checks', () => {
  let logged: unknown[];
  let complaints: Complaints;

  beforeEach(() => {
    logged = [];
    complaints = new Complaints({ error: (message: unknown) => logged.push(message) });
  });

  const complain = (error: Error, isOver = false): boolean => {
    const round = complaints.round(() => isOver);
    round.report(CHECK, error);
    return round.wentUnanswered;
  };

  it('are logged once for a mistake of ours', () => {
    expect(complain(new TypeError('no such field'))).toBe(false);
    complain(new TypeError('no such field'));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('Check localnet');
  });

  it('are not made of a machine that does not answer', () => {
    expect(complain(new MachineNotFoundError('m1'))).toBe(true);
    expect(logged).toEqual([]);
  });

  it('are not made once nobody asks any more, when the machine goes away under a check', () => {
    complain(new Error('the stream was cut off'), true);
    expect(logged).toEqual([]);
  });
});
