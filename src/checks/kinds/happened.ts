import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { failed, PASSED } from '../finding.js';
import { wanted } from '../say/matcher-text.js';
import { type ExpressionWorld, worldFor } from '../world/snapshot.js';
import type { Kind } from './kind.js';
import { matches } from './matches.js';
import { asserted } from './wishes.js';

type Happened = ExpressionWorld['events'][number];

/** Something that happened since the step began, whatever is left of it. */
export const happenedKind: Kind<CheckOf<'happened'>> = {
  about: 'state',
  async evaluate(check, evaluation) {
    const world = worldFor(evaluation.snapshot(), evaluation.since);
    const recent = world.events;
    for (const [at, event] of recent.entries()) {
      if (!fits(event, check)) continue;
      if (!check.assert) return PASSED;
      const around = { ...world, before: recent.slice(0, at), after: recent.slice(at + 1) };
      const finding = asserted(check.about, await check.assert.evaluate(event, around), found(recent, check));
      if (finding.status !== 'failed') return finding;
    }
    return failed(expected(check), found(recent, check));
  },
};

function fits(event: Happened, check: CheckOf<'happened'>): boolean {
  if (event.type !== check.type || event.action !== check.action) return false;
  return [...check.attributes].every(([name, matcher]) => matches(event.attributes[name], matcher));
}

function expected({ type, action, attributes, about, assert }: CheckOf<'happened'>): Text {
  if (assert) return about;
  const which = [...attributes].map(([name, matcher]) => ({ name, text: wanted(matcher) }));
  if (which.some(({ text }) => text === undefined)) return about;
  const fr = which.map(({ name, text }) => `${name} = ${text?.fr ?? ''}`).join(', ');
  const en = which.map(({ name, text }) => `${name} = ${text?.en ?? ''}`).join(', ');
  return {
    fr: `un événement ${type} ${action}${fr && ` (${fr})`}`,
    en: `an event ${type} ${action}${en && ` (${en})`}`,
  };
}

function found(recent: readonly Happened[], { type, action, attributes }: CheckOf<'happened'>): Text {
  const [name] = attributes.keys();
  const others = recent.filter((event) => event.type === type && event.action === action);
  const seen = new Set(others.map((event) => (name && event.attributes[name]) ?? ''));
  const list = [...seen].filter(Boolean).slice(0, 5).join(', ');
  if (list === '') return { fr: "aucun depuis le début de l'étape", en: 'none since the step began' };
  return { fr: `d'autres seulement : ${list}`, en: `only others: ${list}` };
}
