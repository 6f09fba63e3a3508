import { detachFenceMarks, leadingMark, readMark } from './mark';

describe('a mark after a piece of code', () => {
  it('runs, interrupts first, or goes to another terminal', () => {
    expect(readMark('exec')).toEqual({ action: 'run', interrupt: false, terminal: null });
    expect(readMark('exec interrupt')).toEqual({ action: 'run', interrupt: true, terminal: null });
    expect(readMark('exec T2')).toEqual({ action: 'run', interrupt: false, terminal: 2 });
    expect(readMark('execute T2')).toEqual({ action: 'run', interrupt: false, terminal: 2 });
    expect(readMark('execute HOST1')).toEqual({ action: 'run', interrupt: false, terminal: null });
  });

  it('copies, or asks for plain code', () => {
    expect(readMark('copy').action).toBe('copy');
    expect(readMark('').action).toBe('plain');
  });

  it('never runs what it does not understand', () => {
    expect(readMark('exeute').action).toBe('copy');
  });

  it('is found only right after the code', () => {
    expect(leadingMark('{{exec}}, then')).toMatchObject({ rest: ', then' });
    expect(leadingMark(' {{exec}}')).toBeUndefined();
    expect(leadingMark('{ {exec}}')).toBeUndefined();
  });

  it('leaves the closing fence it was written on', () => {
    expect(detachFenceMarks('```\nls\n```{{exec}}\nafter')).toBe('```\nls\n```\n\n{{exec}}\n\nafter');
  });

  it('stays where it is inside a longer fence', () => {
    const source = '````\n```{{exec}}\n````';
    expect(detachFenceMarks(source)).toBe(source);
  });
});
