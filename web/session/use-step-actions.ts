import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/calls';
import { refusalOf } from '../api/refusal';
import { notify } from '../notices/notice-store';
import { type LiveSession, onStep } from './live-session';

export interface StepActions {
  readonly open: (step: string) => void;
  /** The machine is being prepared for the step that was opened. */
  readonly opening: boolean;
  readonly reset: () => void;
  readonly verify: () => void;
  readonly verifying: boolean;
  readonly answer: (check: string, answer: string) => Promise<unknown>;
}

interface StepActionsOptions {
  readonly id: string;
  readonly step: string;
  readonly change: (change: (session: LiveSession) => LiveSession) => void;
  readonly refresh: () => void;
}

/**
 * What the learner can ask for in a step. The page shows the likely outcome at once; what the server then says comes by
 * the session's stream, as everything does.
 */
export function useStepActions({ id, step, change, refresh }: StepActionsOptions): StepActions {
  const { t } = useTranslation();
  const outcome = {
    onError: (error: Error): void => {
      refresh(); // the likely outcome was not it
      const { reason, detail } = refusalOf(error);
      notify([t(`refusal.${reason}`), detail].filter(Boolean).join(' '));
    },
  };
  const opening = useMutation({
    mutationFn: (to: string) => api.openStep(id, to),
    onMutate: (to) => {
      change((session) => onStep(session, to));
    },
    ...outcome,
  });
  const resetting = useMutation({
    mutationFn: () => api.reset(id, step),
    onMutate: () => {
      change((session) => ({ ...session, view: { ...session.view, state: 'preparing' } }));
    },
    ...outcome,
  });
  const verifying = useMutation({ mutationFn: () => api.verify(id, step), ...outcome });
  const answering = useMutation({
    mutationFn: (given: { check: string; answer: string }) => api.answer(id, step, given.check, given.answer),
    ...outcome,
  });
  return {
    open: opening.mutate,
    opening: opening.isPending,
    reset: resetting.mutate,
    verify: verifying.mutate,
    verifying: verifying.isPending,
    answer: (check, answer) => answering.mutateAsync({ check, answer }).catch(() => undefined),
  };
}
