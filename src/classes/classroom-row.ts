import type { ClassRow } from '../storage/schema.js';
import type { Classroom, ClassPlan } from './classroom.js';

export function toRow(classroom: Classroom): ClassRow {
  const { id, trainer, name, createdAt, startsAt, endsAt, code, plan } = classroom;
  return {
    id,
    trainer: trainer ?? null,
    name,
    created_at: createdAt.getTime(),
    starts_at: startsAt?.getTime() ?? null,
    ends_at: endsAt?.getTime() ?? null,
    code: code ?? null,
    prepare_until: (classroom.state === 'open' ? classroom.prepareUntil?.getTime() : undefined) ?? null,
    closed_at: classroom.state === 'closed' ? classroom.closedAt.getTime() : null,
    plan: JSON.stringify(plan),
  };
}

export function fromRow(row: ClassRow): Classroom {
  const { id, trainer, name, code, created_at, starts_at, ends_at, closed_at, prepare_until, plan } = row;
  const facts = {
    id,
    trainer: trainer ?? undefined,
    name,
    createdAt: new Date(created_at),
    startsAt: dateOf(starts_at),
    endsAt: dateOf(ends_at),
    code: code ?? undefined,
    plan: JSON.parse(plan) as ClassPlan, // only `toRow` writes it
  };
  if (closed_at !== null) return { ...facts, state: 'closed', closedAt: new Date(closed_at) };
  return { ...facts, state: 'open', prepareUntil: dateOf(prepare_until) };
}

function dateOf(time: number | null): Date | undefined {
  return time === null ? undefined : new Date(time);
}
