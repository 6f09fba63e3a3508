import type { ResultsView } from '../../../board/results/results-view.js';
import { resultsLines } from './results-lines.js';

const place = { scenario: 'networks', step: 'localnet' };
const results: ResultsView = {
  class: { id: 'c', name: 'CDA', state: 'closed' },
  scenarios: [{ id: 'networks', title: 'Networks', steps: [{ id: 'localnet', title: 'Localnet' }] }],
  steps: [
    {
      ...place,
      learner: 'a',
      name: 'Ana\u001b[2J',
      achievedAt: '2026-01-12T09:41:00.000Z',
      tries: 9,
      seconds: 1260,
      failures: [],
    },
    { ...place, learner: 'b', name: 'Ben', achievedAt: null, tries: 0, seconds: null, failures: [] },
  ],
  checks: [{ ...place, check: 'subnet', about: 'It has the subnet', failures: 31, learners: 12 }],
  recordings: [],
};

describe('results', () => {
  it('are a table of learners and steps', () => {
    expect(resultsLines(results, 'steps')).toEqual([
      'learner  step                  achieved                  tries  minutes',
      'Ana�[2J  Networks, 1 Localnet  2026-01-12T09:41:00.000Z  9      21',
      'Ben      Networks, 1 Localnet  -                         0      -',
    ]);
  });

  it('are a table of checks', () => {
    expect(resultsLines(results, 'checks')[1]).toBe('Networks, 1 Localnet  It has the subnet  31        12');
  });

  it('say so where there are none', () => {
    expect(resultsLines({ ...results, steps: [] }, 'steps')).toEqual(['Nobody has begun.']);
  });
});
