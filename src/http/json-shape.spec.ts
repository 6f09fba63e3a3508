import fc from 'fast-check';
import { isWithin } from './json-shape.js';

const MOST = { fields: 3, values: 4, levels: 2 };
const isModest = (json: string): boolean => isWithin(Buffer.from(json), MOST);

describe('the JSON of a body', () => {
  it.each(['{}', '[]', '""', '{"a":1,"b":2,"c":3}', '[1,2,3,4]', '{"a":[1,2],"b":[3]}', ' { "a" : [ ', '{"a":1}}}]]'])(
    'is read when it is %s',
    (json) => {
      expect(isModest(json)).toBe(true);
    },
  );

  it.each([
    ['too many fields', '{"a":1,"b":2,"c":3,"d":4}'],
    ['too many fields in several objects', '[{"a":1,"b":2},{"c":3,"d":4}]'],
    ['too many values', '[1,2,3,4,5]'],
    ['too many levels', '[[[1]]]'],
    ['too many levels, and no end', '{"a":{"b":['],
    ['too much after what is no JSON', '}}]{"a":1,"b":2,"c":3,"d":4'],
  ])('is not when it has %s', (_, json) => {
    expect(isModest(json)).toBe(false);
  });

  it('may have any signs within its strings', () => {
    for (const text of ['[[[[[{{{{{', ',,,,,,:::::', '\\', '\\\\"', '"[[[[', 'é[[[\u{1f6a2}[[[', '\\u0022[[['])
      expect(isModest(JSON.stringify({ text }))).toBe(true);
    expect(isModest('["\\\\",[[')).toBe(false); // the string ends before the brackets
  });

  it('is measured as a parser counts it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const { fields, values, levels } = sizeOf(value);
        const bytes = Buffer.from(JSON.stringify(value));
        expect(isWithin(bytes, { fields, values, levels })).toBe(true);
        expect(fields > 0 && isWithin(bytes, { fields: fields - 1, values, levels })).toBe(false);
        expect(levels > 0 && isWithin(bytes, { fields, values, levels: levels - 1 })).toBe(false);
      }),
    );
  });
});

function sizeOf(value: unknown): typeof MOST {
  if (typeof value !== 'object' || value === null) return { fields: 0, values: 1, levels: 0 };
  const parts = Object.values(value).map(sizeOf);
  const sum = (of: 'fields' | 'values'): number => parts.reduce((total, part) => total + part[of], 0);
  return {
    fields: (Array.isArray(value) ? 0 : parts.length) + sum('fields'),
    values: Math.max(1, sum('values')),
    levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels)),
  };
}
