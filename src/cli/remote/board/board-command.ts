import type { Command } from 'commander';
import { CLASS_ARGUMENT, mustFindClass } from '../classes/class-commands.js';
import { languageOption } from '../language-option.js';
import type { Language } from '../api/radoub-api.js';
import { connect, remoteCommand, type RemoteOptions } from '../remote-command.js';
import { print } from '../say/print.js';
import { boardLines } from './board-lines.js';
import { showLiveBoard } from './live-board.js';

interface BoardOptions extends RemoteOptions {
  readonly once?: boolean;
  readonly ids?: boolean;
  readonly language: Language;
}

export function boardCommand(): Command {
  return remoteCommand(
    'board',
    'show who in a class is where; who asks for help or is stuck comes first, with the reason',
  )
    .argument('<class>', CLASS_ARGUMENT)
    .option('--once', 'print it and end, as where the output is no terminal')
    .option('--ids', 'with the ids of sessions')
    .addOption(languageOption())
    .action(showBoard);
}

async function showBoard(wish: string, options: BoardOptions): Promise<void> {
  const { json, once = false, ids = false, language } = options;
  const api = connect(options);
  const { id } = await mustFindClass(api, wish);
  if (process.stdout.isTTY && !once && !json) {
    await showLiveBoard(api, id, { language, ids });
    return;
  }
  const board = await api.board(id, language);
  print(json, board, () => boardLines(board, { nowMs: Date.parse(board.now), ids }));
}
