import type { Item } from '../format/item.js';
import { inOneLine, type ScenarioProblem } from '../scenario.errors.js';

/** Whoever reads the first hundred knows enough. */
const MOST = 100;

/** What is odd about a scenario from elsewhere and yet does not keep it from running. */
export class Remarks {
  readonly list: ScenarioProblem[] = [];

  /** `folder` is what problems call the scenario's folder. */
  constructor(private readonly folder: string) {}

  /** Of something in the index. */
  at(item: Item, reason: string): void {
    this.note(item.source.file, item.line, reason);
  }

  /** Of a line in a file of the folder. */
  in(path: string, line: number, reason: string): void {
    this.note(`${this.folder}/${path}`, line, reason);
  }

  private note(file: string, line: number, reason: string): void {
    if (this.list.length >= MOST) return;
    const remark = inOneLine({ file, line, reason });
    const known = this.list.some(
      (each) => each.file === remark.file && each.line === line && each.reason === remark.reason,
    );
    if (!known) this.list.push(remark);
  }
}
