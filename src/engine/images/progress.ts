/** Told, in one line of plain English, what is being done: making images takes minutes the first time. */
export type Progress = (line: string) => void;
