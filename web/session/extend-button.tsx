import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/calls';
import { refusalOf } from '../api/refusal';
import { notify } from '../notices/notice-store';

/** Enough to finish a thought, and few enough that the class's limit is not gone at once. */
const MINUTES = 15;

interface ExtendButtonProps {
  readonly session: string;
  /** Minutes that the class still lets the learner add. */
  readonly left: number;
}

/** More time, as far as the class lets the learner take it by themselves. */
export function ExtendButton({ session, left }: ExtendButtonProps): JSX.Element {
  const { t } = useTranslation();
  const minutes = Math.min(MINUTES, left);
  const extending = useMutation({
    mutationFn: () => api.extend(session, minutes),
    onError: (error) => {
      const { reason, detail } = refusalOf(error);
      notify([t(`refusal.${reason}`), detail].filter(Boolean).join(' '));
    },
  });
  return (
    <button
      type="button"
      className="button"
      disabled={extending.isPending}
      onClick={() => {
        extending.mutate();
      }}
    >
      {t('session.extend', { count: minutes })}
    </button>
  );
}
