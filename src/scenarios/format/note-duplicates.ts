import type { Item } from './item.js';

/** Notes each later use of an id, where it is used. */
export function noteDuplicates(what: string, uses: readonly { id: string; item: Item }[]): void {
  const first = new Map<string, number>();
  for (const { id, item } of uses) {
    const line = first.get(id);
    if (id !== '' && line !== undefined) item.problem(`a second ${what} ${id} (the first is on line ${line})`);
    else first.set(id, item.line);
  }
}
