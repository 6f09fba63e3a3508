import { Injectable } from '@nestjs/common';

/** One terminal of one session. */
export interface TerminalPlace {
  readonly session: string;
  readonly terminal: string;
}

/** Is told of each page that comes to type into a terminal, once its shell runs, and when the last of them has left. */
export interface AttendanceListener {
  came(place: TerminalPlace): void;
  emptied(place: TerminalPlace): void;
}

/** Into which terminals somebody may type at this moment. Who only watches does not count. */
@Injectable()
export class Attendance {
  private readonly listeners: AttendanceListener[] = [];
  /** How many pages, by place. */
  private readonly present = new Map<string, number>();

  register(listener: AttendanceListener): void {
    this.listeners.push(listener);
  }

  /** Returns the function that takes leave. */
  enter(place: TerminalPlace): () => void {
    const key = `${place.session}/${place.terminal}`; // names of terminals have no slash
    this.present.set(key, (this.present.get(key) ?? 0) + 1);
    for (const listener of this.listeners) listener.came(place);
    return () => {
      const left = (this.present.get(key) ?? 1) - 1;
      if (left > 0) {
        this.present.set(key, left);
        return;
      }
      this.present.delete(key);
      for (const listener of this.listeners) listener.emptied(place);
    };
  }
}
