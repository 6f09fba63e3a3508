import { Injectable } from '@nestjs/common';

/** Gives the session that uses a sandbox a fresh one. */
export type ResetSession = (session: string) => Promise<void>;

/** Lets sessions, which know about sandboxes, be reset from here, where nothing knows about sessions. */
@Injectable()
export class SandboxResetter {
  private resetSession: ResetSession = () => Promise.reject(new Error('Nothing resets sessions yet.'));

  register(resetSession: ResetSession): void {
    this.resetSession = resetSession;
  }

  reset(session: string): Promise<void> {
    return this.resetSession(session);
  }
}
