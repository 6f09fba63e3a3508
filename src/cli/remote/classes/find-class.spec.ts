import { UsageError } from '../../for-the-operator.js';
import { findClass } from './find-class.js';

const classes = [
  { id: 'id-1', name: 'CDA 2026', code: 'QUAI-VOILE-42', state: 'open' },
  { id: 'id-2', name: 'CDA 2026', code: null, state: 'closed' },
  { id: 'id-3', name: 'Été', code: null, state: 'closed' },
  { id: 'id-4', name: 'Twice', code: 'MAT-PONT-11', state: 'open' },
  { id: 'id-5', name: 'Twice', code: 'MAT-PONT-12', state: 'planned' },
] as const;

describe('a class', () => {
  it.each([
    ['its id', 'id-2', 'id-2'],
    ['its code, however it is typed', 'quai voile42', 'id-1'],
    ['its name, in any case and composed in any way', 'e\u0301te\u0301', 'id-3'],
    ['a name that closed ones have, too', 'cda 2026', 'id-1'],
  ])('is found by %s', (_, wish, id) => {
    expect(findClass(classes, wish)?.id).toBe(id);
  });

  it('is none where none is called so, and has to be named better where several are', () => {
    expect(findClass(classes, 'nope')).toBeUndefined();
    expect(() => findClass(classes, 'twice')).toThrow(UsageError);
    expect(() => findClass(classes, 'twice')).toThrow(/id-4, id-5/);
  });
});
