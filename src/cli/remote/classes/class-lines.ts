import type { ClassView } from '../../../classes/class-view.js';
import { harmless } from '../say/harmless.js';
import { table } from '../say/table.js';

/** What a trainer wants to know of a class that is just made, or has just ended. */
export function classLines(
  { id, name, state, code, joinPath, startsAt, endsAt }: ClassView,
  server: URL,
  toLocal = localTime,
): string[] {
  return table([
    ['class', harmless(name)],
    ['id', id],
    ['state', state],
    ...(startsAt === null ? [] : [['start', toLocal(startsAt)]]),
    ...(endsAt === null ? [] : [['end', toLocal(endsAt)]]),
    ...(code === null ? [] : [['code', harmless(code)]]),
    ...(joinPath === null ? [] : [['join at', harmless(new URL(joinPath, server).href)]]),
  ]);
}

/** One line for each class. */
export function classListLines(classes: readonly ClassView[]): string[] {
  if (classes.length === 0) return ['There are no classes.'];
  return table(
    classes.map(({ id, name, state, code, learners, expected }) => {
      return [state, harmless(code ?? '-'), `${learners} of ${expected}`, harmless(name), id];
    }),
  );
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
