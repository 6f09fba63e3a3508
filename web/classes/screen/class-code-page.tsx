import { useQuery } from '@tanstack/react-query';
import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { classApi } from '../../api/class-calls';
import { RefusalMessage } from '../../api/refusal-message';
import { PageLink } from '../../navigation/page-link';
import { TRAINER_PATH } from '../../navigation/route';
import { CodeScreen } from './code-screen';

/** Who has joined is looked at this often. */
const EVERY_MS = 5000;

/** `/trainer/classes/<id>/code`: for the projector, while learners join. */
export function ClassCodePage({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['class', id],
    queryFn: () => classApi.get(id),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  });
  const name = data?.name;
  useEffect(() => {
    document.title = name === undefined ? 'Radoub' : `${t('classes.screen.title', { name })} · Radoub`;
  }, [name, t]);
  return (
    <main className="projector">
      {data && <CodeScreen classroom={data} />}
      {!data && error && <RefusalMessage error={error} onRetry={() => void refetch()} />}
      <PageLink href={TRAINER_PATH} className="quiet-link">
        {t('classes.screen.back')}
      </PageLink>
    </main>
  );
}
