import type { Text } from '../../events/verdict.js';
import type { Matcher } from '../../scenarios/matcher.js';
import { wanted } from './matcher-text.js';

const UNITS = [
  { bytes: 1024 ** 3, fr: 'Gio', en: 'GiB' },
  { bytes: 1024 ** 2, fr: 'Mio', en: 'MiB' },
  { bytes: 1024, fr: 'Kio', en: 'KiB' },
] as const;

/** `1.5 MiB`, `12 bytes` */
export function size(bytes: number): Text {
  const unit = UNITS.find((each) => bytes >= each.bytes);
  if (!unit) return { fr: `${bytes} octet${bytes > 1 ? 's' : ''}`, en: `${bytes} byte${bytes === 1 ? '' : 's'}` };
  const amount = Math.round((bytes / unit.bytes) * 10) / 10;
  return { fr: `${String(amount).replace('.', ',')} ${unit.fr}`, en: `${amount} ${unit.en}` };
}

/** What a matcher of a size wants: `at most 200 MiB` */
export function wantedSize(matcher: Matcher): Text | undefined {
  if (matcher.kind === 'equals' && typeof matcher.value === 'number') return size(matcher.value);
  if (matcher.kind !== 'range') return wanted(matcher);
  const [min, max] = [matcher.min, matcher.max].map((end) => (end === undefined ? undefined : size(end)));
  if (!min) return { fr: `au plus ${max?.fr ?? ''}`, en: `at most ${max?.en ?? ''}` };
  if (!max) return { fr: `au moins ${min.fr}`, en: `at least ${min.en}` };
  return { fr: `de ${min.fr} à ${max.fr}`, en: `${min.en} to ${max.en}` };
}
