import { inOrder, orderOf } from '../../../board/board-state.js';
import type { BoardRowView, BoardScenarioView, BoardSessionView, BoardView } from '../../../board/board-view.js';
import { harmless } from '../say/harmless.js';
import { table } from '../say/table.js';

/** What a terminal shows of a board. `nowMs`: the server's clock. `ids`: with those of the sessions. */
export function boardLines(board: BoardView, { nowMs, ids }: { nowMs: number; ids: boolean }): string[] {
  const { class: classroom, capacity, rows, scenarios } = board;
  const about = [
    harmless(classroom.name),
    classroom.state,
    ...(classroom.code === null ? [] : [`code ${harmless(classroom.code)}`]),
    `${rows.length} of ${classroom.expected} learners`,
    `machines: ${capacity.inUse} in use, ${capacity.ready} ready, ${capacity.machines} in all`,
  ];
  const cells = inOrder(rows, orderOf(rows)).map((row) => rowCells(row, scenarios, nowMs, ids));
  return [about.join(' · '), '', ...(cells.length === 0 ? ['Nobody has joined yet.'] : table(cells))];
}

function rowCells(row: BoardRowView, scenarios: readonly BoardScenarioView[], nowMs: number, ids: boolean): string[] {
  const { name, session, present } = row;
  const sign = row.hand !== null ? '?' : row.stuck ? '!' : ' ';
  const who = [`${sign} ${present ? '●' : '○'} ${harmless(name)}`, ...(ids ? [session?.id ?? '-'] : [])];
  if (!session) return [...who, '', 'has not begun'];
  return [...who, place(session, scenarios), ...progress(session, nowMs), reasons(row, session)];
}

/** Where the learner is: their step, counted from 1, of how many. */
function place({ scenario, step, index }: BoardSessionView, scenarios: readonly BoardScenarioView[]): string {
  const known = scenarios.find(({ id }) => id === scenario);
  const title = known?.steps[index]?.title ?? step;
  const exercise = scenarios.length > 1 ? `${harmless(known?.title ?? scenario)} ` : '';
  return `${exercise}${index + 1}/${known?.steps.length ?? '?'} ${harmless(title)}`;
}

function progress({ state, since, tries }: BoardSessionView, nowMs: number): string[] {
  if (state !== 'open') return [state, ''];
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(since)) / 60_000));
  return [`${minutes} min`, `${tries} ${tries === 1 ? 'try' : 'tries'}`];
}

/** Why somebody may need help, then what fails. */
function reasons({ hand, stuck }: BoardRowView, { failing }: BoardSessionView): string {
  const [first, ...others] = failing;
  const failure = first && `✘ ${harmless(first.about)} (found: ${harmless(first.found)})`;
  return [
    ...(hand === null ? [] : ['asks for help']),
    ...(stuck ? [`stuck: ${stuck.minutes} min and ${stuck.tries} tries, ${stuck.score} times the class`] : []),
    ...(failure === undefined ? [] : [others.length > 0 ? `${failure} and ${others.length} more` : failure]),
  ].join('; ');
}
