import type { KeptEntry } from './audit-entry.js';

export interface AuditEntryView {
  readonly id: number;
  readonly at: string;
  /** Null: a log-in under a name that nobody has. */
  readonly trainer: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subjects: Readonly<Record<string, string>>;
  /** Of HTTP; null: they left before the answer. */
  readonly status: number | null;
  readonly address: string | null;
}

export interface AuditView {
  /** Newest first. */
  readonly entries: readonly AuditEntryView[];
  /** For the next page; null: there is none. */
  readonly before: number | null;
}

export const AUDIT_EXAMPLE: AuditView = {
  entries: [
    {
      id: 812,
      at: '2026-03-02T09:41:07.120Z',
      trainer: { id: '7c2f1d0a-8a53-4a0e-9f43-1f6f0b9c2d11', name: 'Ève Martin' },
      action: 'POST /sessions/:id/reset',
      subjects: { id: 'x3kq…' },
      status: 201,
      address: '192.0.2.14',
    },
  ],
  before: 812,
};

/** `limit`: how many were asked for, so that a full page promises another. */
export function viewAudit(entries: readonly KeptEntry[], limit: number): AuditView {
  const before = entries.length === limit ? (entries.at(-1)?.id ?? null) : null;
  return { entries: entries.map(viewEntry), before };
}

function viewEntry({ id, at, by, action, subjects, status, address }: KeptEntry): AuditEntryView {
  const trainer = by === undefined ? null : { id: by.trainer, name: by.name };
  return { id, at: at.toISOString(), trainer, action, subjects, status: status ?? null, address: address ?? null };
}
