import { GuardedPattern } from '../../scenarios/expression/guarded-pattern.js';
import type { Matcher } from '../../scenarios/matcher.js';
import { matches } from './matches.js';

const equals = (value: null | boolean | number | string): Matcher => ({ kind: 'equals', value });
const like = (source: string): Matcher => ({ kind: 'match', pattern: new GuardedPattern(source, 'm') });

describe('a matcher', () => {
  it.each<[unknown, Matcher, boolean]>([
    ['172.16.0.0/16', equals('172.16.0.0/16'), true],
    ['172.18.0.0/16', equals('172.16.0.0/16'), false],
    [80, equals('80'), false],
    [undefined, equals(null), true],
    [{ a: [1, { b: null }] }, { kind: 'equals', value: { a: [1, { b: null }] } }, true],
    [{ a: 1, b: 2 }, { kind: 'equals', value: { a: 1 } }, false],
    ['one\ntwo', like('^two$'), true],
    [8080, like('^80'), true],
    [undefined, like('.*'), false],
    [['two'], like('two'), false],
    ['bridge', { kind: 'in', values: ['default', 'bridge'] }, true],
    ['host', { kind: 'in', values: ['default', 'bridge'] }, false],
    [2, { kind: 'range', min: 1, max: 2 }, true],
    [3, { kind: 'range', max: 2 }, false],
    ['0', { kind: 'range', max: 0 }, true],
    ['', { kind: 'range', max: 0 }, false],
    [undefined, { kind: 'range', min: 0 }, false],
    ['a text', { kind: 'contains', value: 'tex' }, true],
    [['a', 'b'], { kind: 'contains', value: 'b' }, true],
    [['ab'], { kind: 'contains', value: 'b' }, false],
    [{ localnet: {} }, { kind: 'contains', value: 'localnet' }, true],
    [{ localnet: {} }, { kind: 'contains', value: 'toString' }, false],
    [{ a: 1, b: 2 }, { kind: 'contains', value: { a: 1 } }, true],
    [undefined, { kind: 'contains', value: 'b' }, false],
    ['', { kind: 'exists', exists: true }, true],
    [null, { kind: 'exists', exists: true }, false],
    [undefined, { kind: 'exists', exists: false }, true],
  ])('held against %j: %j is %s', (value, matcher, expected) => {
    expect(matches(value, matcher)).toBe(expected);
  });

  it('gives up on a text that would keep the server busy', () => {
    expect(() => matches(`${'a'.repeat(40)}!`, like('^(a+)+$'))).toThrow('longer than');
  });
});
