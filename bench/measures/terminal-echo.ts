import type { Row } from '../row.js';
import { median, percentile, timed } from '../statistics.js';
import { BareShell } from '../support/bare-shell.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { PROMPT, run, type ShellLine, whenShown } from '../support/shell-line.js';
import { Workplace } from '../support/workplace.js';

const OPENINGS = 9;
const KEYSTROKES = 1_000;

/** Before the terminal's edge, where the shell begins to redraw lines. */
const LINE_LENGTH = 40;

/** How soon a terminal opens, and how soon a typed character is back. */
export async function terminalEcho(engine: BenchEngine): Promise<Row[]> {
  await using place = await Workplace.open(engine);
  const openBare = async (): Promise<BareShell> => {
    const shell = await BareShell.open(place.container);
    await whenShown(shell, PROMPT);
    return shell;
  };
  const openings = { ours: [] as number[], bare: [] as number[] };
  for (let sample = 0; sample < OPENINGS; sample++) {
    openings.ours.push(await openAndExit(() => place.learner.terminal({ name: 't2' })));
    openings.bare.push(await openAndExit(openBare));
  }

  using ours = await place.learner.terminal();
  using bare = await openBare();
  const echoes = { ours: [] as number[], bare: [] as number[] };
  for (let sample = 0; sample < KEYSTROKES; sample++) {
    if (sample % LINE_LENGTH === 0) for (const line of [ours, bare]) await run(line, '\x15true');
    echoes.ours.push(await echo(ours));
    echoes.bare.push(await echo(bare));
  }

  const aim = { kind: 'ratio at most', limit: 1.3 } as const;
  const note = `${KEYSTROKES} keystrokes, alternating. Baseline: \`docker exec -it\` of bash through the API, same machine.`;
  return [
    {
      measure: 'terminal: open to the prompt',
      unit: 'ms',
      ours: median(openings.ours),
      baseline: median(openings.bare),
      note: `Median of ${OPENINGS} new shells, alternating: ticket, websocket, prompt. Baseline: \`docker exec -it\` of bash.`,
    },
    { measure: 'terminal: echo p50', unit: 'ms', ours: median(echoes.ours), baseline: median(echoes.bare), aim, note },
    {
      measure: 'terminal: echo p99',
      unit: 'ms',
      ours: percentile(echoes.ours, 0.99),
      baseline: percentile(echoes.bare, 0.99),
      aim,
      note,
    },
  ];
}

async function openAndExit(open: () => Promise<ShellLine>): Promise<number> {
  let line: ShellLine | undefined;
  const took = await timed(async () => {
    line = await open();
  });
  if (line) await end(line);
  return took;
}

/** Resolves once the shell is gone: the next one of that name is a new one. */
async function end(line: ShellLine): Promise<void> {
  const gone = line.closed();
  line.type('exit\n');
  await gone;
}

async function echo(line: ShellLine): Promise<number> {
  const back = whenShown(line, 'x');
  const begin = performance.now();
  line.type('x');
  return (await back) - begin;
}
