import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { collectGarbage, INSPECTABLE } from '../support/inspector.js';
import { Learner } from '../support/learner.js';
import { memoryOf } from '../support/processes.js';
import { run } from '../support/shell-line.js';
import type { WebTerminal } from '../support/web-terminal.js';

const SESSIONS = 8;
const TERMINALS_EACH = 5;

/** About 600 KB, so that every buffer on the way has been in use. */
const TRAFFIC = 'seq 100000';

/** What an open terminal costs the server. */
export async function terminalMemory(): Promise<Row[]> {
  await using server = await Server.start(INSPECTABLE);
  const learners: Learner[] = [];
  for (let count = 0; count < SESSIONS; count++) learners.push(await Learner.begin(server));
  await collectGarbage(server);
  const before = await memoryOf(server.pid);

  const terminals: WebTerminal[] = [];
  for (const learner of learners) {
    for (let count = 0; count < TERMINALS_EACH; count++) {
      const terminal = await learner.terminal();
      await run(terminal, TRAFFIC);
      terminals.push(terminal);
    }
  }
  const busy = await memoryOf(server.pid);
  await collectGarbage(server);
  const held = await memoryOf(server.pid);
  for (const terminal of terminals) terminal[Symbol.dispose]();
  for (const learner of learners) await learner[Symbol.asyncDispose]();

  const each = (total: number): number => total / terminals.length;
  const how = `${terminals.length} terminals over ${SESSIONS} sessions, 600 KB through each`;
  return [
    {
      measure: 'server memory for each open terminal',
      unit: 'MiB',
      ours: each(busy.rss - before.rss),
      aim: { kind: 'at most', limit: 2 },
      note: `Growth of the resident memory, ${how}, nothing collected by force; the code compiled meanwhile counts too.`,
    },
    {
      measure: 'server memory for each open terminal, held',
      unit: 'MiB',
      ours: each(held.anonymous - before.anonymous),
      aim: { kind: 'at most', limit: 2 },
      note: `Growth of the anonymous memory after a forced garbage collection, ${how}.`,
    },
  ];
}
