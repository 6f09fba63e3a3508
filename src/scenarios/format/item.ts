import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { SourceFile } from './source-file.js';

/** What refers to each other takes time in proportion to the product of two lists. */
const MOST_ENTRIES = 1_000;

interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly otherwise?: number;
}

/**
 * One value of the file with its name and line. Reading it as a type it does not have notes a problem and gives a
 * fallback, so that one pass finds every problem; what was read only counts if there were none.
 */
export class Item {
  /** `silent`: already complained about, so nothing more is noted. */
  constructor(
    readonly name: string,
    readonly line: number,
    readonly node: Node | null,
    readonly source: SourceFile,
    private readonly silent = false,
  ) {}

  problem(reason: string): void {
    if (!this.silent) this.source.note(this.line, reason);
  }

  /** A text that is not blank. */
  string(): string {
    const value = this.scalar();
    if (typeof value === 'string' && value.trim() !== '' && !value.includes('\0')) return value;
    const isNumber = typeof value === 'number';
    this.refuse(isNumber ? 'a text: write it in quotes' : isText(value) ? 'a text without NUL' : 'a text');
    return '';
  }

  /** A text, or a number or truth value taken as it is written: `80`, `1.10`, `true`. */
  word(): string {
    const node = this.node;
    const plain = isScalar(node) && ['number', 'boolean'].includes(typeof node.value) ? node.source : undefined;
    return plain ?? this.string();
  }

  /** `otherwise` is what stands for one that does not fit. */
  number({ min, max, whole, otherwise = min }: Range): number {
    const value = this.scalar();
    const fits = typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (fits) return value;
    this.refuse(`a ${whole ? 'whole ' : ''}number from ${min} to ${max}`);
    return otherwise;
  }

  boolean(): boolean {
    const value = this.scalar();
    if (typeof value === 'boolean') return value;
    this.refuse('true or false');
    return false;
  }

  /** At least one thing, unless it may be empty, and no more than anybody writes. */
  list({ mayBeEmpty = false } = {}): Item[] {
    const { items } = isSeq(this.node) ? this.node : { items: undefined };
    const isTooLong = items !== undefined && items.length > MOST_ENTRIES;
    if (items && !isTooLong && (mayBeEmpty || items.length > 0)) {
      return items.map((node, index) => this.child(`${this.name}[${index}]`, node));
    }
    const wanted = mayBeEmpty ? 'a list' : 'a list with something in it';
    this.refuse(isTooLong ? `a list of at most ${MOST_ENTRIES} things` : wanted);
    return [];
  }

  isNumber(): boolean {
    return typeof this.scalar() === 'number';
  }

  isMap(): boolean {
    return isMap(this.node);
  }

  isList(): boolean {
    return isSeq(this.node);
  }

  /** Keys and their values in the file's order; undefined, and a problem, where it is no map. */
  entries(): { key: string; value: Item }[] | undefined {
    if (isMap(this.node)) return this.pairs(this.node);
    this.refuse('a map of keys and values');
    return undefined;
  }

  child(name: string, node: unknown): Item {
    const child = this.source.item(name, node, this.line, this.silent);
    if (!isAlias(node)) return child;
    // A few lines of aliases of aliases grow to gigabytes once written out.
    child.problem(`${name}: write the value out; aliases (*${node.source}) are not read`);
    return child.nothing(name);
  }

  /** In place of a value that is missing, after that was noted. */
  nothing(name: string): Item {
    return this.source.item(name, null, this.line, true);
  }

  refuse(wanted: string): void {
    this.problem(`${this.name} must be ${wanted}`);
  }

  private scalar(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  private pairs(map: YAMLMap): { key: string; value: Item }[] {
    const known = new Set<string>();
    return map.items.flatMap(({ key, value }) => {
      const name = isScalar(key) && ['string', 'number'].includes(typeof key.value) ? String(key.value) : undefined;
      if (name === undefined) this.problem(`${this.name} has a key that is not a word`);
      // The line of the key: an empty value has none of its own.
      const line = this.source.lineOf(key) ?? this.line;
      if (name !== undefined && known.has(name) && !this.silent) this.source.note(line, `${name} is written twice`);
      if (name !== undefined) known.add(name);
      return name === undefined ? [] : [{ key: name, value: this.valueAt(name, value, line) }];
    });
  }

  private valueAt(name: string, value: unknown, line: number): Item {
    const child = this.child(name, value);
    return new Item(name, line, child.node, this.source, child.silent);
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
