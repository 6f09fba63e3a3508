export interface Size {
  readonly columns: number;
  readonly rows: number;
}

interface Place {
  readonly column: number;
  readonly row: number;
}

/** What is left for the learner's screen above the line that says who does what. */
export function roomFor({ columns, rows }: Size): Size {
  return { columns, rows: Math.max(1, rows - 1) };
}

/** The first column and row to show of a screen that may be larger than the room: the part with the cursor. */
export function firstShown(screen: Size, room: Size, cursor: Place): Place {
  return {
    column: Math.max(0, cursor.column - room.columns + 1),
    row: Math.max(0, Math.min(screen.rows - room.rows, cursor.row - room.rows + 1)),
  };
}
