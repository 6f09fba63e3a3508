import type { BoardRowView, BoardStreamEvent } from '../../src/board/board-view.js';
import { ServerEvents } from './server-events.js';

/** What a trainer's page of a class at work is told. */
export class BoardEvents extends ServerEvents<BoardStreamEvent> {
  /** When the row of that session is so; as `when`. */
  whenRow(session: string, isSo: (row: BoardRowView) => boolean): Promise<number> {
    return this.when((event) => rowsOf(event).some((row) => row.session?.id === session && isSo(row)));
  }
}

function rowsOf(event: BoardStreamEvent): readonly BoardRowView[] {
  switch (event.type) {
    case 'board':
      return event.board.rows;
    case 'rows':
      return event.rows;
    case 'counts':
    case 'capacity':
      return [];
  }
}
