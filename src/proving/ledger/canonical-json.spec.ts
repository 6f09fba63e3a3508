import { Expression } from '../../scenarios/expression/expression.js';
import { canonicalJson } from './canonical-json.js';

it('is the same in whatever order keys were written, and without those that have no value', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  expect(canonicalJson({ b: undefined, a: 1 })).toBe(canonicalJson({ a: 1 }));
});

it.each([
  ['the order of a list', [1, 2], [2, 1]],
  ['the order of a map', new Map(Object.entries({ a: 1, b: 2 })), new Map(Object.entries({ b: 2, a: 1 }))],
  ['a map and what it maps', new Map([['a', 1]]), { a: 1 }],
  ['expressions', new Expression('a'), new Expression('b')],
  ['an expression and its source', new Expression('a'), 'a'],
  ['the flags of a pattern', /a/m, /a/i],
])('tells apart %s', (_what, one, other) => {
  expect(canonicalJson(one)).not.toBe(canonicalJson(other));
});

it.each([[() => 1], [new Date()], [new Set([1])], [Symbol('a')], [NaN], [[undefined]]])('refuses %p', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});
