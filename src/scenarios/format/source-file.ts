import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { ScenarioProblem } from '../scenario.errors.js';
import { Item } from './item.js';

/** Whoever reads the first hundred has enough to mend. */
const MOST_PROBLEMS = 100;

/**
 * Merge keys and custom tags have no use here, and every feature is one more way to be surprised. `Item` looks for keys
 * that are written twice: the parser compares each with every other, which takes minutes on a large map.
 */
const OPTIONS = { prettyErrors: false, version: '1.2', merge: false, uniqueKeys: false } as const;

/** One scenario.yaml being read: knows the line of everything in it, and collects what is wrong with it. */
export class SourceFile {
  readonly problems: ScenarioProblem[] = [];
  private readonly lines = new LineCounter();

  /** `file` is what problems call it. */
  constructor(readonly file: string) {}

  /** The whole document. What is not YAML is noted, and read as if nothing were there. */
  parse(source: string): Item {
    const document = this.document(source);
    // Those after the first are mostly its consequences.
    const [first] = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
    if (first) this.note(this.lines.linePos(first.pos[0]).line || 1, reasonOf(first));
    const readable = document !== undefined && !first;
    return this.item('the file', readable ? document.contents : null, 1, !readable);
  }

  item(name: string, node: unknown, line: number, silent = false): Item {
    return new Item(name, this.lineOf(node) ?? line, isNode(node) ? node : null, this, silent);
  }

  lineOf(node: unknown): number | undefined {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined ? undefined : this.lines.linePos(start).line || 1;
  }

  note(line: number, reason: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const known = this.problems.some((each) => each.line === line && each.reason === reason);
    if (!known) this.problems.push({ file: this.file, line, reason });
  }

  private document(source: string): Document | undefined {
    try {
      return parseDocument(source, { ...OPTIONS, lineCounter: this.lines });
    } catch (error) {
      this.note(1, `cannot be read as YAML: ${reasonOf(error as Error)}`);
      return undefined;
    }
  }
}

/** The parser recurses, and passes on what the engine then says. */
function reasonOf({ message }: Error): string {
  return /call stack/i.test(message) ? 'it is nested too deeply' : message;
}
