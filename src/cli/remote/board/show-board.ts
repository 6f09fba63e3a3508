import { mustFindClass } from '../classes/find-class.js';
import { connect } from '../api/connect.js';
import type { Language } from '../api/radoub-api.js';
import type { RemoteOptions } from '../remote-command.js';
import { print } from '../say/print.js';
import { boardLines } from './board-lines.js';

interface BoardOptions extends RemoteOptions {
  readonly once?: boolean;
  readonly ids?: boolean;
  readonly language: Language;
}

export async function showBoard(wish: string, options: BoardOptions): Promise<void> {
  const { json, once = false, ids = false, language } = options;
  const api = connect(options);
  const { id } = await mustFindClass(api, wish);
  if (process.stdout.isTTY && !once && !json) {
    const { showLiveBoard } = await import('./live-board.js');
    await showLiveBoard(api, id, { language, ids });
    return;
  }
  const board = await api.board(id, language);
  print(json, board, () => boardLines(board, { nowMs: Date.parse(board.now), ids }));
}
