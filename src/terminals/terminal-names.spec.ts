import { TooManyTerminalsError } from './terminal.errors.js';
import { chooseTerminal } from './terminal-names.js';

const any = { node: 1, nodes: 1 };
const six = ['t1', 't2', 't3', 't4', 't5', 't9'];

describe('chooseTerminal', () => {
  it('takes the one asked for, open or not', () => {
    expect(chooseTerminal(['t1'], { name: 't1' })).toBe('t1');
    expect(chooseTerminal(['t1'], { name: 't4' })).toBe('t4');
  });

  it('takes the first free one when none is asked for', () => {
    expect(chooseTerminal([], any)).toBe('t1');
    expect(chooseTerminal(['t1', 't3'], any)).toBe('t2');
  });

  it('takes the first free one of the node asked for', () => {
    expect(chooseTerminal(['t1', 't2'], { node: 1, nodes: 2 })).toBe('t3');
    expect(chooseTerminal(['t1', 't2'], { node: 2, nodes: 2 })).toBe('t4');
  });

  it('opens no seventh, but still finds the six', () => {
    expect(chooseTerminal(six, { name: 't9' })).toBe('t9');
    expect(() => chooseTerminal(six, { name: 't6' })).toThrow(TooManyTerminalsError);
    expect(() => chooseTerminal(six, any)).toThrow(TooManyTerminalsError);
  });
});
