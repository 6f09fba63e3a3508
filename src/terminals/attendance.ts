import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from '../events/listeners.js';

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
  private readonly logger = new Logger(Attendance.name);
  private readonly coming = new Listeners<TerminalPlace>('A listener to who comes', this.logger);
  private readonly emptying = new Listeners<TerminalPlace>('A listener to who leaves', this.logger);
  /** How many pages, by place. */
  private readonly present = new Map<string, number>();

  register(listener: AttendanceListener): void {
    this.coming.add((place) => {
      listener.came(place);
    });
    this.emptying.add((place) => {
      listener.emptied(place);
    });
  }

  /** Returns the function that takes leave. */
  enter(place: TerminalPlace): () => void {
    const key = `${place.session}/${place.terminal}`; // names of terminals have no slash
    this.present.set(key, (this.present.get(key) ?? 0) + 1);
    this.coming.tell(place);
    return () => {
      const left = (this.present.get(key) ?? 1) - 1;
      if (left > 0) {
        this.present.set(key, left);
        return;
      }
      this.present.delete(key);
      this.emptying.tell(place);
    };
  }
}
