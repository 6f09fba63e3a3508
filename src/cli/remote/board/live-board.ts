import { afterBoardEvent, type BoardState } from '../../../board/board-state.js';
import type { BoardStreamEvent } from '../../../board/board-view.js';
import { boardEvent } from '../api/board-shapes.js';
import { followEvents } from '../api/follow-events.js';
import type { Language, RadoubApi } from '../api/radoub-api.js';
import { untilSignal } from '../terminal/until-signal.js';
import { cropped } from '../say/table.js';
import { boardLines } from './board-lines.js';

const TYPES = ['board', 'rows', 'counts', 'capacity'] as const satisfies BoardStreamEvent['type'][];

/** Minutes pass although nothing happens. */
const DRAW_EVERY_MS = 1000;

/** A screen of its own, without a cursor; what was there before comes back. */
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[H';
const LEAVE = '\x1b[?25h\x1b[?1049l';

interface LiveOptions {
  readonly language: Language;
  readonly ids: boolean;
}

/** The board of a class on the whole terminal, as the server tells it, until Ctrl-C. Throws where the server refuses. */
export async function showLiveBoard(api: RadoubApi, classId: string, { language, ids }: LiveOptions): Promise<void> {
  const { stdout } = process;
  let state: BoardState | undefined;
  let isConnected = true;
  let shown = '';
  const draw = (): void => {
    const [columns, rows] = [stdout.columns, stdout.rows];
    const nowMs = Date.now() + (state?.clockAheadMs ?? 0);
    const lines = state ? boardLines(state.board, { nowMs, ids }) : ['…'];
    const foot = isConnected ? 'Ctrl-C ends this.' : 'No connection to the server; trying again.';
    const page = [...lines.slice(0, rows - 2), '', foot].map((line) => `${cropped(line, columns)}\x1b[K`).join('\r\n');
    if (page !== shown) stdout.write(`\x1b[H${page}\x1b[J`);
    shown = page;
  };
  const redraw = (): void => {
    shown = '';
    draw();
  };
  const timer = setInterval(draw, DRAW_EVERY_MS);
  const ended = new AbortController();
  stdout.write(ENTER);
  stdout.on('resize', redraw);
  try {
    const refused = new Promise<never>((_, reject) => {
      const stop = followEvents(api.client, api.boardEvents(classId, language), TYPES, boardEvent, {
        event: (event) => {
          state = afterBoardEvent(state, event, Date.now());
          draw();
        },
        connected: (connected) => {
          isConnected = connected;
          draw();
        },
        refused: reject,
      });
      ended.signal.addEventListener('abort', stop);
    });
    await Promise.race([untilSignal(ended.signal), refused]);
  } finally {
    ended.abort();
    clearInterval(timer);
    stdout.off('resize', redraw);
    stdout.write(LEAVE);
  }
}
