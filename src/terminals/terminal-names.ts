import { nodeOfTerminal } from '../sessions/terminal-node.js';
import { TooManyTerminalsError } from './terminal.errors.js';

/** Each may hold 1.5 MiB of a machine's memory and a few of its processes. */
export const MOST_TERMINALS = 6;

/** A terminal by its name, or the next free one on a node. */
export type Wish = { readonly name: string } | { readonly node: number; readonly nodes: number };

/** The terminal asked for. Throws `TooManyTerminalsError`. */
export function chooseTerminal(open: readonly string[], wish: Wish): string {
  if ('name' in wish && open.includes(wish.name)) return wish.name;
  if (open.length >= MOST_TERMINALS) throw new TooManyTerminalsError(MOST_TERMINALS);
  return 'name' in wish ? wish.name : firstFree(open, wish.node, wish.nodes);
}

function firstFree(open: readonly string[], node: number, nodes: number): string {
  for (let number = 1; ; number++) {
    const name = `t${number}`;
    if (!open.includes(name) && nodeOfTerminal(name, nodes) === node) return name;
  }
}
