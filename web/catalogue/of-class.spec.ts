import { ofClass } from './of-class';

describe('the exercises of a class', () => {
  it('are only its own, in its order, without those that are gone', () => {
    const all = [{ id: 'networks' }, { id: 'security' }, { id: 'volumes' }];
    expect(ofClass(all, ['volumes', 'removed', 'networks'])).toEqual([{ id: 'volumes' }, { id: 'networks' }]);
  });
});
