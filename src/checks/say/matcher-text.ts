import type { Text } from '../../events/verdict.js';
import type { Json, Matcher } from '../../scenarios/matcher.js';
import { same, show } from './show.js';

/** What a matcher wants, in words; nothing of a pattern, which only its author can read. */
export function wanted(matcher: Matcher): Text | undefined {
  switch (matcher.kind) {
    case 'equals':
      return show(matcher.value);
    case 'match':
      return undefined;
    case 'in':
      return oneOf(matcher.values);
    case 'range':
      return range(matcher.min, matcher.max);
    case 'contains': {
      const part = show(matcher.value);
      return { fr: `une valeur qui contient ${part.fr}`, en: `a value that contains ${part.en}` };
    }
    case 'exists':
      return matcher.exists ? { fr: 'une valeur', en: 'a value' } : { fr: 'rien', en: 'nothing' };
  }
}

/** `at least 2`, `at most 3`, `2`, `2 to 3`. */
export function range(min: number | undefined, max: number | undefined): Text {
  if (min === max && min !== undefined) return same(String(min));
  if (max === undefined) return { fr: `au moins ${min ?? 0}`, en: `at least ${min ?? 0}` };
  if (min === undefined) return { fr: `au plus ${max}`, en: `at most ${max}` };
  return { fr: `de ${min} à ${max}`, en: `${min} to ${max}` };
}

function oneOf(values: readonly Json[]): Text {
  const shown = values.map((value) => show(value));
  return { fr: shown.map(({ fr }) => fr).join(' ou '), en: shown.map(({ en }) => en).join(' or ') };
}
