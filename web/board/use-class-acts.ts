import { useMutation } from '@tanstack/react-query';
import type { Outcome } from '../../src/classes/acting/outcome';
import { boardApi, type ClassAct } from '../api/board-calls';

/** What is about to be done, and to whom. */
export interface Wish {
  readonly act: ClassAct['act'];
  /** Null: the whole class. */
  readonly learner: { readonly name: string; readonly session: string } | null;
}

interface ClassActs {
  readonly act: (act: ClassAct, sessions?: readonly string[]) => void;
  readonly outcomes: readonly Outcome[] | undefined;
  readonly isUnderway: boolean;
  readonly error: Error | null;
}

/** Does things to learners and keeps what became of the last of them. */
export function useClassActs(classId: string): ClassActs {
  const acting = useMutation({
    mutationFn: ({ act, sessions }: { act: ClassAct; sessions: readonly string[] | undefined }) =>
      boardApi.act(classId, act, sessions),
  });
  return {
    act: (act, sessions) => {
      acting.mutate({ act, sessions });
    },
    outcomes: acting.data,
    isUnderway: acting.isPending,
    error: acting.error,
  };
}
