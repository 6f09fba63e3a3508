import { LearnerTerms } from './learner-terms.js';
import { ScenarioNotInClassError } from '../session.errors.js';
import type { SessionTerms } from './session-terms.js';

const recording = { everySession: false, mostBytes: 1 };
const server = { sessionMinutes: 240, extensionMinutes: 30, keepMinutes: 60, recording };

const ofTheClass: SessionTerms = {
  caps: { memoryBytes: 256 },
  internet: false,
  minutes: 90,
  extensionMinutes: 15,
  keepMinutes: 0,
  recorded: true,
  refusal: undefined,
  scenarios: ['docker-networks'],
};

describe('the terms of a learner', () => {
  const terms = new LearnerTerms(server);
  terms.register((learner) => (learner === 'ana' ? ofTheClass : undefined));

  it('are those of their class', () => {
    expect(terms.of('ana')).toBe(ofTheClass);
  });

  it('are the server’s for whoever is in no class', () => {
    expect(terms.of('bob')).toEqual({
      caps: {},
      internet: true,
      minutes: 240,
      extensionMinutes: 30,
      keepMinutes: 60,
      recorded: false,
      refusal: undefined,
      scenarios: undefined,
    });
  });

  it('let them open the exercises of their class only, and anybody else all', () => {
    terms.mustAllow('ana', 'docker-networks');
    terms.mustAllow('bob', 'docker-volumes');

    expect(() => {
      terms.mustAllow('ana', 'docker-volumes');
    }).toThrow(ScenarioNotInClassError);
  });
});
