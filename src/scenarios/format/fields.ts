import type { Item } from './item.js';

/** A map with known keys. Any other key is a problem. */
export class Fields {
  private readonly found: ReadonlyMap<string, Item>;

  constructor(
    private readonly item: Item,
    known: readonly string[],
  ) {
    const entries = item.entries();
    for (const { key, value } of entries ?? []) {
      if (!known.includes(key)) value.problem(`unknown key ${key} (known here: ${known.join(', ')})`);
    }
    this.found = new Map(entries?.map(({ key, value }) => [key, value]));
  }

  /** Complains where it is missing. */
  required(key: string): Item {
    const found = this.found.get(key);
    if (found) return found;
    if (this.item.isMap()) this.item.problem(`${this.item.name} has no ${key}`);
    return this.item.nothing(key);
  }

  optional(key: string): Item | undefined {
    return this.found.get(key);
  }

  has(key: string): boolean {
    return this.found.has(key);
  }

  keys(): string[] {
    return [...this.found.keys()];
  }
}
