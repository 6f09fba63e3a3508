import type { DockerEvent } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { failed, PASSED } from '../finding.js';
import { wanted } from '../say/matcher-text.js';
import type { Kind } from './kind.js';
import { matches } from './matches.js';

/** Something that happened since the step began, whatever is left of it. */
export const happenedKind: Kind<CheckOf<'happened'>> = {
  about: 'state',
  evaluate(check, evaluation) {
    const began = BigInt(evaluation.since.getTime()) * 1_000_000n;
    const recent = evaluation.snapshot().events.filter(({ timeNano }) => timeNano >= began);
    if (recent.some((event) => fits(event, check))) return PASSED;
    return failed(expected(check), found(recent, check));
  },
};

function fits(event: DockerEvent, check: CheckOf<'happened'>): boolean {
  if (event.type !== check.type || event.action !== check.action) return false;
  return [...check.attributes].every(([name, matcher]) => matches(event.attributes[name], matcher));
}

function expected({ type, action, attributes, about }: CheckOf<'happened'>): Text {
  const which = [...attributes].map(([name, matcher]) => ({ name, text: wanted(matcher) }));
  if (which.some(({ text }) => text === undefined)) return about;
  const fr = which.map(({ name, text }) => `${name} = ${text?.fr ?? ''}`).join(', ');
  const en = which.map(({ name, text }) => `${name} = ${text?.en ?? ''}`).join(', ');
  return {
    fr: `un événement ${type} ${action}${fr && ` (${fr})`}`,
    en: `an event ${type} ${action}${en && ` (${en})`}`,
  };
}

function found(recent: readonly DockerEvent[], { type, action, attributes }: CheckOf<'happened'>): Text {
  const [name] = attributes.keys();
  const others = recent.filter((event) => event.type === type && event.action === action);
  const seen = new Set(others.map((event) => (name && event.attributes[name]) ?? ''));
  const list = [...seen].filter(Boolean).slice(0, 5).join(', ');
  if (list === '') return { fr: "aucun depuis le début de l'étape", en: 'none since the step began' };
  return { fr: `d'autres seulement : ${list}`, en: `only others: ${list}` };
}
