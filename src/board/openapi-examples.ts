import type { BoardRowView, BoardView } from './board-view.js';
import type { ResultsView } from './results/results-view.js';

/** Shown in the API's documentation. */
const ROW_EXAMPLE: BoardRowView = {
  learner: 'c1f7a7b8-4f0e-4d3b-8a57-3b8f0d9a2e77',
  name: 'Ana',
  session: {
    id: '0f8c6f0e-5a4e-4d0e-9b5c-2f1f8d3f7a61',
    scenario: 'docker-networks',
    state: 'open',
    deadline: '2026-01-12T13:00:00.000Z',
    step: 'localnet',
    index: 2,
    since: '2026-01-12T09:20:00.000Z',
    tries: 9,
    failing: [
      { check: 'subnet', about: 'localnet a le sous-réseau 172.16.0.0/16', found: '172.18.0.0/16', failures: 5 },
    ],
    achieved: ['look'],
  },
  present: true,
  hand: null,
  stuck: { by: ['time', 'tries'], minutes: 14, tries: 9, score: 2.8 },
};

export const BOARD_EXAMPLE: BoardView = {
  class: {
    ...{ id: '5b0f3c1e-8f55-4a6e-9a3a-0d2f6f3b9c11', name: 'CDA 2026', state: 'open' },
    ...{ expected: 24, code: 'QUAI-VOILE-42' },
  },
  now: '2026-01-12T09:34:00.000Z',
  scenarios: [
    {
      id: 'docker-networks',
      title: 'Réseaux Docker',
      steps: [
        { id: 'look', title: 'Regarder' },
        { id: 'localnet', title: 'Créer le réseau localnet' },
      ],
    },
  ],
  rows: [ROW_EXAMPLE],
  counts: [
    { scenario: 'docker-networks', step: 'look', at: 0, achieved: 24 },
    { scenario: 'docker-networks', step: 'localnet', at: 24, achieved: 0 },
  ],
  capacity: { machines: 27, inUse: 24, ready: 3 },
};

export const BOARD_STREAM_EXAMPLE = [
  { type: 'board', data: { board: BOARD_EXAMPLE } },
  { type: 'rows', data: { rows: [ROW_EXAMPLE] } },
]
  .map(({ type, data }) => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
  .join('');

export const RESULTS_EXAMPLE: ResultsView = {
  class: { id: BOARD_EXAMPLE.class.id, name: BOARD_EXAMPLE.class.name, state: 'closed' },
  scenarios: BOARD_EXAMPLE.scenarios,
  steps: [
    {
      ...{ learner: ROW_EXAMPLE.learner, name: 'Ana', scenario: 'docker-networks', step: 'localnet' },
      ...{ achievedAt: '2026-01-12T09:41:00.000Z', tries: 9, seconds: 1260 },
      failures: [{ check: 'subnet', about: 'localnet a le sous-réseau 172.16.0.0/16', count: 5 }],
    },
  ],
  checks: [
    {
      ...{ scenario: 'docker-networks', step: 'localnet', check: 'subnet' },
      ...{ about: 'localnet a le sous-réseau 172.16.0.0/16', failures: 31, learners: 12 },
    },
  ],
  recordings: [
    {
      ...{ learner: ROW_EXAMPLE.learner, name: 'Ana', scenario: 'docker-networks' },
      ...{ session: '0f8c6f0e-5a4e-4d0e-9b5c-2f1f8d3f7a61', terminal: 't1' },
    },
  ],
};
