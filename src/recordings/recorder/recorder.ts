import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.token.js';
import { inBackground } from '../../errors/in-background.js';
import { EventBus } from '../../events/event-bus.js';
import type { Session } from '../../sessions/session.js';
import { SessionService } from '../../sessions/session.service.js';
import { LearnerTerms } from '../../sessions/terms/learner-terms.js';
import { Attendance, type TerminalPlace } from '../../terminals/attendance.js';
import { Shells } from '../../terminals/shells.js';
import { TerminalSizes, type Size } from '../../terminals/terminal-sizes.js';
import { CastFile } from '../cast/cast-file.js';
import { FULL } from '../recording-texts.js';
import { RecordingsFolder } from '../recordings-folder.js';
import { CastWriter } from './cast-writer.js';
import { MarkerLabels } from './marker-labels.js';
import { Passes } from './passes.js';
import { TerminalRecorder, type ShellLine } from './terminal-recorder.js';

/** Until the learner's page tells its own. */
const USUAL_SIZE: Size = { cols: 80, rows: 24 };

/** What is not written by then is fetched from the shell at the next start. */
const CLOSE_WITHIN_MS = 3_000;

interface Recording {
  readonly place: TerminalPlace;
  readonly recorder: TerminalRecorder;
  readonly stopFollowing: () => void;
}

/** Records the terminals of the sessions whose learners' terms say so. Invariant: one recorder a terminal. */
@Injectable()
export class Recorder implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Recorder.name);
  private readonly attended = new Map<string, TerminalPlace>();
  private readonly recordings = new Map<string, Promise<Recording | undefined>>();
  private readonly closing = new Map<string, Promise<void>>();
  private readonly passes = new Passes();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'recording'>,
    private readonly sessions: SessionService,
    private readonly terms: LearnerTerms,
    private readonly attendance: Attendance,
    private readonly shells: Shells,
    private readonly sizes: TerminalSizes,
    private readonly folder: RecordingsFolder,
    private readonly labels: MarkerLabels,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.attendance.register({
      came: ({ session, terminal }) => {
        this.attended.set(keyOf({ session, terminal }), { session, terminal });
        if (this.isRecorded(session)) this.record({ session, terminal });
      },
      emptied: (place) => {
        this.attended.delete(keyOf(place));
        this.with(keyOf(place), ({ recorder }) => {
          recorder.rest();
        });
      },
    });
    this.events.on('checks.evaluated', ({ session, step, verdicts }) => {
      const { checks, isFirst } = this.passes.note(session, step, verdicts);
      for (const check of checks) this.mark(session, (of) => this.labels.ofCheck(of, step, check), isFirst);
    });
    this.events.on('step.achieved', ({ session, step }) => {
      this.mark(session, (of) => this.labels.ofStep(of, step), false);
    });
    this.events.on('session.ended', ({ session }) => {
      this.passes.forget(session);
      for (const key of this.recordings.keys()) if (key.startsWith(`${session}/`)) this.end(key);
    });
    this.events.on('class.changed', () => {
      this.reconsider();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    for (const key of this.recordings.keys()) this.end(key);
    await Promise.race([Promise.all(this.closing.values()), delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  }

  /** A class may begin or cease to record while its learners work; their pages say so at once. */
  private reconsider(): void {
    const changed = new Set<string>();
    for (const [key, place] of this.attended) {
      const isRecorded = this.isRecorded(place.session);
      if (isRecorded === this.recordings.has(key)) continue;
      if (isRecorded) this.record(place);
      else this.end(key);
      changed.add(place.session);
    }
    for (const session of changed) this.events.publish({ type: 'session.changed', session });
  }

  private isRecorded(id: string): boolean {
    const session = this.sessions.find(id);
    return session !== undefined && this.terms.of(session.learner).recorded;
  }

  private record(place: TerminalPlace): void {
    const key = keyOf(place);
    const session = this.sessions.find(place.session);
    if (!session) return;
    if (!this.recordings.has(key)) {
      // A file that was left is read to its end before another goes on with it.
      const opening = Promise.resolve(this.closing.get(key)).then(() => this.open(place, session));
      this.recordings.set(
        key,
        opening.catch((error: unknown) => {
          this.logger.error(`Terminal ${key} is not recorded: ${String(error)}`);
          return undefined;
        }),
      );
    }
    this.with(key, ({ recorder }) => {
      if (this.attended.has(key)) recorder.attend();
    });
  }

  private async open(place: TerminalPlace, session: Session): Promise<Recording> {
    let size = USUAL_SIZE;
    const note = this.sizes.follow(place.session, place.terminal, (known) => (size = known));
    const beginning = { size, title: `${session.scenario} ${place.terminal}` };
    note();
    const file = await CastFile.open(this.folder.path(place.session, place.terminal), beginning);
    const warn = (error: unknown): void => {
      this.logger.warn(`The recording of terminal ${keyOf(place)}: ${String(error)}`);
    };
    const limit = { bytes: this.config.recording.mostBytes, notice: FULL[session.language] };
    const recorder = new TerminalRecorder(new CastWriter(file, limit, warn), (since) => this.join(place, since), warn);
    const stopFollowing = this.sizes.follow(place.session, place.terminal, (known) => {
      recorder.resize(known);
    });
    return { place, recorder, stopFollowing };
  }

  private async join(place: TerminalPlace, since: number | null): Promise<ShellLine> {
    const { sandbox } = this.sessions.mustBeOpen(place.session);
    const hello = { type: 'hello', client: randomBytes(16).toString('hex'), since, cols: 0, rows: 0 } as const;
    return { machine: sandbox, stream: await this.shells.join({ ...place, mode: 'watch' }, hello) };
  }

  private mark(id: string, label: (session: Session) => string, unlessThere: boolean): void {
    const session = this.sessions.find(id);
    if (!session) return;
    for (const key of this.recordings.keys()) {
      if (!key.startsWith(`${id}/`)) continue;
      this.with(key, ({ recorder }) => {
        recorder.mark(label(session), unlessThere);
      });
    }
  }

  private end(key: string): void {
    const recording = this.recordings.get(key);
    this.recordings.delete(key);
    const closed = recording
      ?.then(async (found) => {
        found?.stopFollowing();
        await found?.recorder.close();
      })
      .catch((error: unknown) => {
        this.logger.warn(`The recording of terminal ${key} did not close: ${String(error)}`);
      })
      .finally(() => {
        if (this.closing.get(key) === closed) this.closing.delete(key);
      });
    if (closed) this.closing.set(key, closed);
  }

  /** Does something with a recording once it is open, in the order of the calls. */
  private with(key: string, act: (recording: Recording) => void): void {
    const done = this.recordings.get(key)?.then((recording) => {
      if (recording) act(recording);
    });
    inBackground(`The recording of terminal ${key}`, () => done, this.logger);
  }
}

function keyOf({ session, terminal }: TerminalPlace): string {
  return `${session}/${terminal}`;
}
