import type { ClassBody, ClassView } from '../../api/class-calls';
import { fromLocalTime, toLocalTime } from './local-time';

/** One exercise in the order of the form, whether it is part of the class or not. */
export interface Choice {
  readonly id: string;
  readonly chosen: boolean;
}

/** A class as the form holds it: what is typed, empty where nothing is said. */
export interface ClassDraft {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly expected: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly sessionMinutes: string;
  readonly extensionMinutes: string;
  readonly keepHours: string;
  readonly memory: string;
  readonly cpus: string;
  readonly disk: string;
  readonly recording: boolean;
  readonly internet: 'default' | 'yes' | 'no';
}

/** Of a new class. */
export const BLANK_DRAFT: ClassDraft = {
  ...{ name: '', expected: '', startsAt: '', endsAt: '', memory: '', cpus: '', disk: '' },
  ...{ sessionMinutes: '', extensionMinutes: '', keepHours: '', recording: false, internet: 'default' },
  choices: [],
};

/** With those of these exercises that it does not have yet, as not chosen: they may come after the trainer began. */
export function withExercises(draft: ClassDraft, exercises: readonly string[]): ClassDraft {
  const others = exercises.filter((exercise) => draft.choices.every(({ id }) => id !== exercise));
  return { ...draft, choices: [...draft.choices, ...others.map((id) => ({ id, chosen: false }))] };
}

export function draftOf(classroom: ClassView): ClassDraft {
  const { name, scenarios, caps, recording } = classroom;
  return {
    ...{ name, recording },
    choices: scenarios.map((id) => ({ id, chosen: true })),
    expected: String(classroom.expected),
    startsAt: toLocalTime(classroom.startsAt),
    endsAt: toLocalTime(classroom.endsAt),
    sessionMinutes: String(classroom.sessionMinutes),
    extensionMinutes: String(classroom.extensionMinutes),
    keepHours: String(classroom.keepMinutes / 60),
    memory: sizeText(caps.memoryBytes),
    cpus: caps.cpus === null ? '' : String(caps.cpus),
    disk: sizeText(caps.diskBytes),
    internet: classroom.internet ? 'yes' : 'no',
  };
}

/** What is sent. Nothing is judged here: a number that is none goes as it is, and the server says what it wants. */
export function bodyOf(draft: ClassDraft): ClassBody {
  const { name, choices, memory, disk, recording, internet } = draft;
  const keepHours = numberIn(draft.keepHours);
  const body = {
    name: name.trim(),
    scenarios: choices.filter(({ chosen }) => chosen).map(({ id }) => id),
    expected: numberIn(draft.expected),
    startsAt: fromLocalTime(draft.startsAt),
    endsAt: fromLocalTime(draft.endsAt),
    sessionMinutes: numberIn(draft.sessionMinutes),
    extensionMinutes: numberIn(draft.extensionMinutes),
    keepMinutes: keepHours === undefined ? undefined : Math.round(keepHours * 60),
    memory: memory.trim() || null,
    cpus: numberIn(draft.cpus) ?? null,
    disk: disk.trim() || null,
    recording,
    internet: internet === 'default' ? undefined : internet === 'yes',
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as unknown as ClassBody;
}

/** With the exercise one place up (-1) or down (1). */
export function movedChoice(choices: readonly Choice[], id: string, by: -1 | 1): Choice[] {
  const from = choices.findIndex((choice) => choice.id === id);
  const [choice, other] = [choices[from], choices[from + by]];
  if (!choice || !other) return [...choices];
  return choices.map((each) => (each === choice ? other : each === other ? choice : each));
}

function numberIn(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text.replace(',', '.'));
}

function sizeText(bytes: number | null): string {
  if (bytes === null) return '';
  const mebibytes = Math.round(bytes / 1024 ** 2);
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}g` : `${mebibytes}m`;
}
