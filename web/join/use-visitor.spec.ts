import type { MembershipView } from '../api/class-calls';
import { nextLook } from './use-visitor';

const NOW = Date.parse('2026-01-12T07:30:00Z');

function member(state: MembershipView['class']['state'], opensAt: string): MembershipView {
  return { learner: 'l', name: 'Ana', class: { id: 'c', name: 'CDA', state, opensAt, scenarios: [] } };
}

describe('the page of a learner whose class is planned', () => {
  it('looks again just when it opens, now and then before, and soon after a wrong clock', () => {
    expect(nextLook(member('planned', '2026-01-12T07:30:10Z'), NOW)).toBe(10_200);
    expect(nextLook(member('planned', '2026-01-12T09:30:00Z'), NOW)).toBe(30_000);
    expect(nextLook(member('planned', '2026-01-12T07:00:00Z'), NOW)).toBe(1000);
  });

  it('looks no more once it is open or over', () => {
    expect(nextLook(member('open', '2026-01-12T07:30:00Z'), NOW)).toBe(false);
    expect(nextLook(member('closed', '2026-01-12T07:30:00Z'), NOW)).toBe(false);
  });
});
