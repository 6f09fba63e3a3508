import { firstTerminals, nodeOfTerminal } from './terminal-node.js';

describe('the terminals of a machine with nodes', () => {
  it('begin with one on each', () => {
    expect(firstTerminals(1)).toEqual(['t1']);
    expect(firstTerminals(2)).toEqual(['t1', 't2']);
    expect(firstTerminals(3).map((name) => nodeOfTerminal(name, 3))).toEqual([1, 2, 3]);
  });

  it('go round', () => {
    expect(['t1', 't2', 't3', 't6'].map((name) => nodeOfTerminal(name, 2))).toEqual([1, 2, 1, 2]);
    expect(['t1', 't6'].map((name) => nodeOfTerminal(name, 1))).toEqual([1, 1]);
  });
});
