import type { Verdict } from './verdict.js';

/** Everything that is announced inside the server. Facts only, in the past tense; ids rather than objects. */
export type RadoubEvent =
  | { type: 'sandbox.ready'; sandbox: string }
  | { type: 'sandbox.failed'; sandbox: string; cause: string }
  /** Stopped, to be kept: its memory is free. */
  | { type: 'sandbox.parked'; sandbox: string }
  | { type: 'sandbox.gone'; sandbox: string }
  /** It has to go, and the engine was away. */
  | { type: 'sandbox.removal-postponed'; sandbox: string }
  | { type: 'session.changed'; session: string }
  /** Its time is over and its machine is kept, stopped. */
  | { type: 'session.paused'; session: string }
  | { type: 'session.ended'; session: string }
  | { type: 'session.deadline'; session: string; deadline: Date }
  | { type: 'session.notice'; session: string; message: { fr: string; en: string } }
  | { type: 'hand.raised'; session: string; at: Date }
  | { type: 'hand.lowered'; session: string }
  /** A trainer has the first, or no longer any, of the session's terminals before their eyes. */
  | { type: 'watching.began' | 'watching.ended'; session: string; trainer: string }
  /** A trainer may no longer type into the learner's terminals. */
  | { type: 'typing.ended'; session: string; trainer: string }
  /** A trainer's log-in, by their password or by their school's service. */
  | { type: 'log-in.began'; trainer: string; by: LogInWay; address: string }
  /** `trainer`: whose account it would have been, if anybody's. What was typed is told to nobody. */
  | { type: 'log-in.refused'; trainer: string | undefined; by: LogInWay; address: string }
  /** A trainer has a learner's terminal before them: to look, or to type. */
  | { type: 'terminal.shared'; session: string; terminal: string; trainer: string; mode: 'watch' | 'assist' }
  /** Somebody began or ceased to watch, asked, answered, wrote, or raised a hand. */
  | { type: 'help.changed'; session: string }
  | { type: 'class.joined' | 'class.left'; class: string; learner: string }
  /** Its name, its plan or its code. */
  | { type: 'class.changed' | 'class.closed' | 'class.removed'; class: string }
  /** A machine has been brought to where the step begins, and the learner is there. */
  | { type: 'step.set-up'; session: string; step: string }
  | { type: 'step.achieved'; session: string; step: string; at: Date }
  /** The learner asked for a verdict or answered; `tries` so far. */
  | { type: 'step.tried'; session: string; step: string; tries: number }
  /** The learner did something, and these checks are still or newly wrong. */
  | { type: 'checks.failed'; session: string; step: string; checks: readonly string[] }
  /** Something exists, is gone or is different in the Docker of the session's machine. */
  | { type: 'docker.changed'; session: string }
  /** The learner has a page of the session open, or has had none for a while. */
  | { type: 'learner.present' | 'learner.away'; session: string }
  | { type: 'checks.evaluated'; session: string; step: string; verdicts: readonly Verdict[] };

export type LogInWay = 'password' | 'openid';
