import type { DockerView } from '../checks/contents/contents-view.js';
import type { HelpView, SessionView, StepView } from './session-view.js';

/** Shown in the API's documentation. */
export const STEP_EXAMPLE: StepView = {
  id: 'localnet',
  title: 'Créer le réseau localnet',
  achievedAt: null,
  skipped: false,
  checks: [
    {
      id: 'subnet',
      about: 'localnet a le sous-réseau 172.16.0.0/16',
      verdict: {
        status: 'failed',
        expected: '172.16.0.0/16',
        found: '172.18.0.0/16',
        hint: 'Regardez l’option --subnet.',
      },
    },
  ],
};

export const SESSION_EXAMPLE: SessionView = {
  id: '0f8c6f0e-5a4e-4d0e-9b5c-2f1f8d3f7a61',
  scenario: 'docker-networks',
  language: 'fr',
  state: 'open',
  deadline: '2026-01-12T13:00:00.000Z',
  keptUntil: null,
  extension: { left: 30 },
  now: '2026-01-12T09:00:00.000Z',
  step: 'localnet',
  steps: [STEP_EXAMPLE],
  nodes: 1,
  terminals: ['t1'],
  recorded: false,
};

export const STREAM_EXAMPLE = `event: session\ndata: ${JSON.stringify({ session: SESSION_EXAMPLE })}\n\n`;

export const SESSION_NOT_FOUND_EXAMPLE = { code: 'session-not-found', message: 'No session has the id nope.' };

export const OUTPUTS_EXAMPLE = [{ check: 'verify', output: 'the daemon has no label lab=done\n' }];

export const HELP_EXAMPLE: HelpView = {
  hand: '2026-01-12T09:41:00.000Z',
  watchers: ['Claire'],
  typing: { state: 'asked', trainer: '6f1c0a52-6f0b-4d38-9d0c-0c6f8f1d9a10', name: 'Claire' },
  messages: [
    {
      id: 'b9a0c7de-1e0c-4a53-8f8b-6c0c2f5a1f33',
      sentAt: '2026-01-12T09:42:00.000Z',
      sender: 'Claire',
      text: 'Regardez l’option --subnet.',
      hintFor: 'localnet a le sous-réseau 172.16.0.0/16',
    },
  ],
};

export const DOCKER_EXAMPLE: DockerView = {
  nodes: [
    {
      ...{ node: 1, answers: true },
      containers: {
        count: 1,
        shown: [
          {
            ...{ name: 'alpine1', image: 'nginx', state: 'running', exitCode: null, ports: ['8080->80/tcp'] },
            networks: [{ name: 'localnet', address: '172.16.0.2' }],
          },
        ],
      },
      networks: { count: 4, shown: [{ name: 'localnet', driver: 'bridge', subnets: ['172.16.0.0/16'] }] },
      volumes: { count: 0, shown: [] },
      images: { count: 6, shown: [{ names: ['nginx:latest'], bytes: 187694648 }] },
    },
  ],
};
