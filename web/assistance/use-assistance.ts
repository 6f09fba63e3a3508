import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/calls';
import { refusalOf } from '../api/refusal';
import { notify } from '../notices/notice-store';

interface Assistance {
  readonly raiseHand: (raised: boolean) => void;
  readonly answerTyping: (answer: { trainer: string; allowed: boolean }) => void;
}

/** What the learner tells the trainer. How things stand after it comes with the session's stream. */
export function useAssistance(session: string): Assistance {
  const { t } = useTranslation();
  const onError = (error: Error): void => {
    notify(t(`refusal.${refusalOf(error).reason}`));
  };
  const hand = useMutation({ mutationFn: (raised: boolean) => api.raiseHand(session, raised), onError });
  const typing = useMutation({
    mutationFn: ({ trainer, allowed }: { trainer: string; allowed: boolean }) =>
      api.answerTyping(session, trainer, allowed),
    onError,
  });
  return { raiseHand: hand.mutate, answerTyping: typing.mutate };
}
