import type { LeftOutView, ScenarioSummaryView, ScenarioView } from './scenario-view.js';

export const SUMMARY_EXAMPLE: ScenarioSummaryView = {
  id: 'docker-networks',
  title: 'TP 3.1 – Réseaux Docker',
  summary: 'Créer des réseaux bridge, y brancher et en débrancher des conteneurs.',
  chapter: '3.1',
  course: null,
  durationMinutes: 60,
};

export const SCENARIO_EXAMPLE: ScenarioView = {
  ...SUMMARY_EXAMPLE,
  images: [{ name: 'nginx', standIn: false }],
  intro: 'Vous avez une machine à vous, avec son propre Docker.',
  steps: [
    {
      id: 'localnet',
      title: 'Créer le réseau localnet',
      text: 'Créez un réseau nommé `localnet`{{copy}}.',
      restartsAt: 'localnet',
      checks: [{ id: 'subnet', about: 'Son sous-réseau est 172.16.0.0/16' }],
    },
  ],
};

export const LEFT_OUT_EXAMPLE: LeftOutView = {
  folder: 'docker-networks',
  problems: [{ file: 'docker-networks/scenario.yaml', line: 7, reason: 'duration must be a duration such as 45m' }],
};

export const NOT_FOUND_EXAMPLE = { code: 'scenario-not-found', message: 'No scenario has the id docker-networkz.' };
