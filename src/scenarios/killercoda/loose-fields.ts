import { isScalar } from 'yaml';
import type { Item } from '../format/item.js';
import type { Remarks } from './remarks.js';

/** A map of the index, read kindly: what is unknown or of another type is a remark and counts as left out. */
export class LooseFields {
  private readonly found: ReadonlyMap<string, Item>;

  constructor(
    readonly item: Item,
    known: readonly string[],
    private readonly remarks: Remarks,
  ) {
    const entries = item.isMap() ? (item.entries() ?? []) : [];
    if (!item.isMap()) item.refuse('a map of keys and values');
    for (const { key, value } of entries) {
      if (!known.includes(key)) remarks.at(value, `unknown key ${key}`);
    }
    this.found = new Map(entries.map(({ key, value }) => [key, value]));
  }

  get(key: string): Item | undefined {
    const item = this.found.get(key);
    return item && isScalar(item.node) && item.node.value === null ? undefined : item;
  }

  /** Missing, it is a problem. */
  required(key: string): Item {
    const found = this.get(key);
    if (!found && this.item.isMap()) this.item.problem(`${this.item.name} has no ${key}`);
    return found ?? this.item.nothing(key);
  }

  /** Blank is as good as nothing. */
  text(key: string): string | undefined {
    const item = this.get(key);
    const value: unknown = item && isScalar(item.node) ? item.node.value : undefined;
    if (item && typeof value !== 'string') this.remarks.at(item, `${key} is not a text`);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** The first of several names that older folders use for the same. */
  first(...keys: readonly string[]): Item | undefined {
    return keys.map((key) => this.get(key)).find((item) => item !== undefined && this.text(item.name) !== undefined);
  }

  list(key: string): Item[] {
    const item = this.get(key);
    if (!item) return [];
    if (!item.isList()) {
      this.remarks.at(item, `${key} is not a list`);
      return [];
    }
    return isEmpty(item) ? [] : item.list();
  }
}

function isEmpty(item: Item): boolean {
  const items = (item.node as { items?: readonly unknown[] } | null)?.items;
  return items?.length === 0;
}
