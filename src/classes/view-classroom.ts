import type { ClassView } from './class-view.js';
import { hasEnded, isPlanned, type Classroom } from './classroom.js';

/** What is not in the class itself. */
export interface Beside {
  readonly trainerName: string | undefined;
  readonly learners: number;
  readonly now: Date;
}

export function viewClassroom(classroom: Classroom, { trainerName, learners, now }: Beside): ClassView {
  const { id, name, trainer, createdAt, startsAt, endsAt, plan } = classroom;
  const { scenarios, expected, sessionMinutes, extensionMinutes, keepMinutes, recording, internet, caps } = plan;
  const code = joinCodeOf(classroom, now);
  return {
    id,
    name,
    trainer: trainer === undefined ? null : { id: trainer, name: trainerName ?? trainer },
    state: stateOf(classroom, now),
    scenarios: [...scenarios],
    ...{ expected, sessionMinutes, extensionMinutes, keepMinutes, recording, internet },
    createdAt: createdAt.toISOString(),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    closedAt: closedAtOf(classroom, now)?.toISOString() ?? null,
    caps: {
      memoryBytes: caps.memoryBytes ?? null,
      cpus: caps.cpus ?? null,
      pids: caps.pids ?? null,
      diskBytes: caps.diskBytes ?? null,
    },
    code,
    joinPath: code === null ? null : `/join/${code}`,
    learners,
  };
}

export function stateOf(classroom: Classroom, now: Date): ClassView['state'] {
  if (hasEnded(classroom, now)) return 'closed';
  return isPlanned(classroom, now) ? 'planned' : 'open';
}

/** With which learners join now. */
export function joinCodeOf(classroom: Classroom, now: Date): string | null {
  return hasEnded(classroom, now) ? null : (classroom.code ?? null);
}

function closedAtOf(classroom: Classroom, now: Date): Date | undefined {
  if (classroom.state === 'closed') return classroom.closedAt;
  return hasEnded(classroom, now) ? classroom.endsAt : undefined;
}
