import { languageOf, LanguageQuery } from './language.query.js';
import { readScenarios } from './read-scenarios.js';
import { viewScenario } from './view-scenario.js';

describe('what a learner reads of an exercise', () => {
  const [scenario] = readScenarios('scenarios').filter(({ id }) => id === 'docker-networks');

  it('is in one language, without solutions, mistakes and right answers', () => {
    if (!scenario) throw new Error('docker-networks is gone');
    const view = viewScenario(scenario, 'en', new Set(['nginx']));
    const json = JSON.stringify(view);

    expect(view.title).toBe(scenario.title.en);
    expect(view.images).toContainEqual({ name: 'nginx', standIn: true });
    expect(view.steps[0]?.checks.find(({ id }) => id === 'gateway')?.question).toMatch(/gateway/);
    expect(json).not.toContain(scenario.title.fr);
    expect(json).not.toContain('"expression"');
    expect(Object.keys(view.steps[0] ?? {})).toEqual(['id', 'title', 'text', 'restartsAt', 'checks']);
  });

  it.each([
    ['en', ['fr'], 'en'],
    [undefined, ['en'], 'en'],
    [undefined, [], 'fr'],
  ] as const)('is asked for by ?lang=%s, or preferred (%j): %s', (lang, [preferred], expected) => {
    const request = { acceptsLanguages: () => preferred ?? false } as unknown as Parameters<typeof languageOf>[1];

    expect(languageOf(Object.assign(new LanguageQuery(), { lang }), request)).toBe(expected);
  });
});
