import { describeCall } from './describe-call.js';

describe('a call in the audit log', () => {
  it('is its route’s pattern and the ids of its path', () => {
    const route = { path: '/api/sessions/:id/steps/:step/open' };
    expect(describeCall({ method: 'POST', route, params: { id: 's', step: 'first' } })).toEqual({
      action: 'POST /sessions/:id/steps/:step/open',
      subjects: { id: 's', step: 'first' },
    });
  });

  it('is not kept when there is no such route', () => {
    expect(describeCall({ method: 'POST', params: {} })).toBeUndefined();
    expect(describeCall({ method: 'POST', route: { path: /all/ }, params: {} })).toBeUndefined();
  });

  it('keeps a path that is too long to be an id only in part', () => {
    const { subjects } =
      describeCall({ method: 'DELETE', route: { path: '/x/:id' }, params: { id: 'x'.repeat(900) } }) ?? {};
    expect(subjects?.['id']).toHaveLength(64);
  });
});
