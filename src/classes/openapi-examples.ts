import type { Outcome } from './acting/outcome.js';
import type {
  ClassLearnerView,
  ClassView,
  JoinableClassView,
  JoinedView,
  MembershipView,
  PersonalCodeView,
} from './class-view.js';
import type { ReadinessView } from './readiness/readiness-view.js';

/** Shown in the API's documentation. */
export const CLASS_EXAMPLE: ClassView = {
  id: '5b0f3c1e-8f55-4a6e-9a3a-0d2f6f3b9c11',
  name: 'CDA 2026',
  trainer: { id: '6f1c0a52-6f0b-4d38-9d0c-0c6f8f1d9a10', name: 'Claire' },
  state: 'open',
  scenarios: ['docker-networks', 'docker-volumes'],
  expected: 24,
  createdAt: '2026-01-05T10:00:00.000Z',
  startsAt: '2026-01-12T08:00:00.000Z',
  endsAt: '2026-01-12T16:00:00.000Z',
  closedAt: null,
  sessionMinutes: 240,
  extensionMinutes: 60,
  keepMinutes: 1440,
  caps: { memoryBytes: null, cpus: null, pids: null, diskBytes: null },
  recording: false,
  internet: true,
  code: 'QUAI-VOILE-42',
  joinPath: '/join/QUAI-VOILE-42',
  learners: 22,
};

export const READINESS_EXAMPLE: ReadinessView = {
  missing: 22,
  wanted: 22,
  ready: 9,
  fits: { now: 26, inAll: 28 },
};

export const LEARNER_EXAMPLE: ClassLearnerView = {
  id: 'c1f7a7b8-4f0e-4d3b-8a57-3b8f0d9a2e77',
  name: 'Ana (2)',
  joinedAt: '2026-01-12T08:02:11.000Z',
};

export const PERSONAL_CODE_EXAMPLE: PersonalCodeView = { personalCode: '7K4M-PX2Q-9T3V' };

export const JOINED_EXAMPLE: JoinedView = {
  learner: LEARNER_EXAMPLE.id,
  name: LEARNER_EXAMPLE.name,
  class: CLASS_EXAMPLE.name,
  ...PERSONAL_CODE_EXAMPLE,
};

export const JOINABLE_EXAMPLE: JoinableClassView = {
  name: CLASS_EXAMPLE.name,
  state: 'open',
  startsAt: CLASS_EXAMPLE.startsAt,
};

export const MEMBERSHIP_EXAMPLE: MembershipView = {
  learner: LEARNER_EXAMPLE.id,
  name: LEARNER_EXAMPLE.name,
  class: {
    id: CLASS_EXAMPLE.id,
    name: CLASS_EXAMPLE.name,
    state: 'open',
    opensAt: '2026-01-12T07:30:00.000Z',
    scenarios: CLASS_EXAMPLE.scenarios,
  },
};

export const CLASS_NOT_FOUND_EXAMPLE = { code: 'class-not-found', message: 'No class has the id nope.' };
export const CLASS_CLOSED_EXAMPLE = { code: 'class-closed', message: 'This class is closed.' };

export const OUTCOMES_EXAMPLE: Outcome[] = [
  { session: '0f8c6f0e-5a4e-4d0e-9b5c-2f1f8d3f7a61', learner: LEARNER_EXAMPLE.id, name: 'Ana (2)', outcome: 'done' },
];
