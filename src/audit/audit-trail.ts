import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { NextFunction, Request, Response } from 'express';
import { AuthService } from '../auth/auth.service.js';
import { callerOf } from '../auth/current-caller.js';
import { scopeOfMethod } from '../auth/scope.js';
import { inBackground } from '../errors/in-background.js';
import { EventBus } from '../events/event-bus.js';
import { type AuditAction, type AuditEntry, REFUSED_LOG_IN } from './audit-entry.js';
import { AuditStore } from './audit.store.js';
import { describeCall } from './describe-call.js';

const HOUR_MS = 60 * 60_000;
/** A school year, and some 20 MB. */
const KEPT_FOR_MS = 366 * 24 * HOUR_MS;
const MOST_ENTRIES = 100_000;
const MOST_REFUSED_LOG_INS = 10_000;
/** Between two tidyings; the bounds may be exceeded by that many. */
const TIDY_EVERY = 1000;

/**
 * Writes down what trainers do: every call of theirs that changes something or tries to, whatever route it is, their
 * log-ins, and whose terminals they looked at. Bodies are never kept.
 */
@Injectable()
export class AuditTrail implements OnModuleInit {
  private readonly logger = new Logger(AuditTrail.name);
  private untidied = 0;

  constructor(
    private readonly store: AuditStore,
    private readonly auth: AuthService,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('log-in.began', ({ trainer, by, address }) => {
      this.keep({ action: 'log-in', trainer, subjects: { by }, status: 200, address });
    });
    this.events.on('log-in.refused', ({ trainer, by, address }) => {
      this.keep({ action: REFUSED_LOG_IN, trainer, subjects: { by }, status: 401, address });
    });
    this.events.on('terminal.shared', ({ session, terminal, trainer, mode }) => {
      const action = mode === 'watch' ? 'terminal watched' : 'terminal typed in';
      this.keep({ action, trainer, subjects: { id: session, terminal }, status: 101, address: undefined });
    });
  }

  /** Middleware before all routes: who called, and which route it was, is known when the answer is. */
  follow(request: Request, response: Response, next: NextFunction): void {
    if (scopeOfMethod(request.method) !== 'read') {
      response.once('close', () => {
        inBackground(
          'The audit of a call',
          () => {
            this.keepCall(request, response);
          },
          this.logger,
        );
      });
    }
    next();
  }

  @Interval(HOUR_MS)
  tidy(): void {
    const since = new Date(Date.now() - KEPT_FOR_MS);
    this.store.forgetBeyond({ entries: MOST_ENTRIES, refusedLogIns: MOST_REFUSED_LOG_INS, since });
    this.untidied = 0;
  }

  private keepCall(request: Request, response: Response): void {
    const caller = callerOf(request);
    const call = describeCall(request);
    if (caller.role !== 'trainer' || !call) return;
    const status = response.writableFinished ? response.statusCode : undefined;
    this.keep({ ...call, trainer: caller.trainer, status, address: request.ip });
  }

  private keep({
    trainer,
    ...entry
  }: Omit<AuditEntry, 'at' | 'by'> & { action: AuditAction; trainer?: string | undefined }): void {
    const by = trainer === undefined ? undefined : { trainer, name: this.auth.trainerName(trainer) ?? '' };
    this.store.add({ ...entry, at: new Date(), by });
    this.untidied += 1;
    if (this.untidied >= TIDY_EVERY) this.tidy();
  }
}
