import type { ClassView } from './class-view.js';
import { isPlanned, type Classroom } from './classroom.js';

/** What is not in the class itself. */
export interface Beside {
  readonly trainerName: string | undefined;
  readonly learners: number;
  readonly now: Date;
}

export function viewClassroom(classroom: Classroom, { trainerName, learners, now }: Beside): ClassView {
  const { id, name, trainer, createdAt, startsAt, endsAt, plan } = classroom;
  const { scenarios, expected, sessionMinutes, extensionMinutes, keepMinutes, recording, internet, caps } = plan;
  const code = (classroom.state === 'open' ? classroom.code : undefined) ?? null;
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
    closedAt: classroom.state === 'closed' ? classroom.closedAt.toISOString() : null,
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
  return isPlanned(classroom, now) ? 'planned' : classroom.state;
}
