import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';
import { RefusalMessage } from '../api/refusal-message';
import { type LogInView, trainerApi } from '../api/trainer-calls';
import { Brand } from '../catalogue/brand';
import { PageTools } from '../theme/page-tools';
import { LogInForm } from './log-in-form';
import { TrainerDesk } from './trainer-desk';

const LOG_IN = ['log-in'];

/** `/trainer`: the log-in, and behind it the trainer's desk. */
export function TrainerPage(): JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const known = useQuery({ queryKey: LOG_IN, queryFn: whoAmI });

  useEffect(() => {
    document.title = `${t('trainer.title')} · Radoub`;
  }, [t]);

  const become = (trainer: LogInView | null): void => {
    // What another has seen is not for this one.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== LOG_IN[0] });
    queries.setQueryData(LOG_IN, trainer);
  };

  return (
    <div className="trainer">
      <header className="page-header">
        <Brand />
        <span className="tagline">{t('trainer.title')}</span>
        <PageTools />
      </header>
      <main>
        {known.isPending && <p className="quiet">{t('trainer.loading')}</p>}
        {known.isError && <RefusalMessage error={known.error} onRetry={() => void known.refetch()} />}
        {known.data === null && <LogInForm onLoggedIn={become} />}
        {known.data && (
          <TrainerDesk
            trainer={known.data}
            onLoggedOut={() => {
              become(null);
            }}
          />
        )}
      </main>
    </div>
  );
}

/** Null: nobody yet, or a learner. */
async function whoAmI(): Promise<LogInView | null> {
  try {
    return await trainerApi.whoAmI();
  } catch (error) {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403)) return null;
    throw error;
  }
}
