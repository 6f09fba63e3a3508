import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { classApi, type ReadinessView } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';

/** Machines are made one after the other, each within a few seconds. */
const LOOK_AGAIN_MS = 3_000;

interface ReadinessProps {
  readonly classroom: { readonly id: string; readonly name: string };
  /** Something whose change means that machines came or went. */
  readonly beat?: number;
}

/** Whether there are machines for those who are still expected, and the button that has them made. */
export function Readiness({ classroom: { id, name }, beat }: ReadinessProps): JSX.Element | null {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const queryKey = ['readiness', id];
  const readiness = useQuery({
    queryKey,
    queryFn: () => classApi.readiness(id),
    refetchInterval: ({ state: { data } }) => data !== undefined && areBeingMade(data) && LOOK_AGAIN_MS,
  });
  const { refetch } = readiness;
  useEffect(() => {
    void refetch();
  }, [beat, refetch]);
  const preparing = useMutation({
    mutationFn: () => classApi.prepare(id),
    // An older answer on its way would say again that none are wanted.
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (view) => {
      queries.setQueryData(queryKey, view);
    },
  });
  if (!readiness.data || readiness.data.missing === 0) return null;
  const { missing, wanted, ready, fits } = readiness.data;
  return (
    <div className="readiness" role="group" aria-label={t('classes.readiness.named', { name })}>
      {missing > fits.now && (
        <p role="alert">{t('classes.readiness.tooLarge', { fits: fits.now, inAll: fits.inAll, missing })}</p>
      )}
      {wanted > 0 ? (
        <p role="status">{t('classes.readiness.ready', { ready, wanted })}</p>
      ) : (
        <button
          type="button"
          className="quiet-button"
          disabled={preparing.isPending}
          onClick={() => {
            preparing.mutate();
          }}
        >
          {t('classes.readiness.prepare')}
        </button>
      )}
      {preparing.isError && <RefusalMessage error={preparing.error} />}
    </div>
  );
}

function areBeingMade({ ready, wanted, fits }: ReadinessView): boolean {
  return ready < Math.min(wanted, fits.now);
}
