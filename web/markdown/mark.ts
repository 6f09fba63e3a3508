/** What the `{{…}}` after a piece of code asks for. */
export interface Mark {
  readonly action: 'run' | 'copy' | 'plain';
  /** Ctrl-C is sent first. */
  readonly interrupt: boolean;
  /** Number of the terminal, when the text names one. */
  readonly terminal: number | null;
}

/** A mark, and what follows it, at the start of a text. */
const LEADING = /^\{\{(?!TRAFFIC_)([^{}]*)\}\}/;

/** The mark at the very start of `text` and the rest after it; undefined when there is none. */
export function leadingMark(text: string): { mark: Mark; rest: string } | undefined {
  const match = LEADING.exec(text);
  return match ? { mark: readMark(match[1] ?? ''), rest: text.slice(match[0].length) } : undefined;
}

/** Reads `exec`, `exec interrupt`, `copy`, and as older texts write it `execute`, `execute T2`, `execute HOST1`. */
export function readMark(words: string): Mark {
  const [verb = '', ...options] = words.trim().split(/\s+/);
  const number = options.map((option) => /^T(\d)$/.exec(option)?.[1]).find((digit) => digit !== undefined);
  return {
    action: verb === '' ? 'plain' : verb === 'exec' || verb === 'execute' ? 'run' : 'copy',
    interrupt: options.includes('interrupt'),
    terminal: number === undefined ? null : Number(number),
  };
}

/**
 * Texts write the mark on the closing fence, which then closes nothing in CommonMark: it goes on a line of its own.
 */
export function detachFenceMarks(source: string): string {
  let open: string | null = null;
  return source
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', fence, rest = ''] = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
      if (fence === undefined) return [line];
      if (open === null) {
        open = fence;
        return [line];
      }
      const closes = fence.startsWith(open) && /^\s*(\{\{[^{}]*\}\}\s*)?$/.test(rest);
      if (!closes) return [line];
      open = null;
      return rest.trim() === '' ? [line] : [indent + fence, '', indent + rest.trim(), ''];
    })
    .join('\n');
}
