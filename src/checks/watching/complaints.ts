import type { Logger } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import type { Check } from '../../scenarios/check.js';
import type { Report } from '../evaluate.js';
import { FilesUnknownError } from '../files/files.errors.js';
import { WorldUnknownError } from '../world/world.errors.js';

/** A broken check is evaluated again and again: this many different complaints are remembered so as not to be repeated. */
const MAX_REMEMBERED = 1_000;

/** Sorts why checks are broken: the sandbox did not answer, which passes, or a mistake of ours, which is logged once. */
export class Complaints {
  private readonly logged = new Set<string>();

  constructor(private readonly logger: Pick<Logger, 'error'>) {}

  /**
   * For one evaluation: whom to report to, and whether something went unanswered in it. Once it `isOver`, checks break with
   * the machine that goes away under them, which is nobody's mistake.
   */
  round(isOver: () => boolean): { readonly report: Report; readonly wentUnanswered: boolean } {
    const round = {
      wentUnanswered: false,
      report: (check: Check, error: unknown): void => {
        if (isUnanswered(error)) round.wentUnanswered = true;
        else if (!isOver()) this.logOnce(check, error);
      },
    };
    return round;
  }

  private logOnce(check: Check, error: unknown): void {
    const complaint = `Check ${check.id} (${check.about.en}) is broken: ${String(error)}`;
    if (this.logged.has(complaint) || this.logged.size >= MAX_REMEMBERED) return;
    this.logged.add(complaint);
    this.logger.error(complaint, error instanceof Error ? error.stack : undefined);
  }
}

/** What the engine says of a machine that is stopped, gone or too busy. */
function isUnanswered(error: unknown): boolean {
  return [WorldUnknownError, FilesUnknownError, DomainError].some((kind) => error instanceof kind);
}
