import { useInfiniteQuery } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { type AuditEntryView, trainerApi } from '../api/trainer-calls';
import { useLanguage } from '../i18n/i18n';

/** For admins: what trainers did on this server, newest first. */
export function AuditSection(): JSX.Element {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const audit = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => trainerApi.audit(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
    enabled: isShown,
  });
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <section className="audit" aria-labelledby="audit-title">
      <h2 id="audit-title">{t('trainer.audit.title')}</h2>
      <p className="quiet">{t('trainer.audit.intro')}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          if (isShown) void audit.refetch();
          setShown(true);
        }}
      >
        {t(isShown ? 'trainer.audit.refresh' : 'trainer.audit.show')}
      </button>
      {audit.isError && <RefusalMessage error={audit.error} />}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {audit.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={audit.isFetching}
          onClick={() => {
            void audit.fetchNextPage();
          }}
        >
          {t('trainer.audit.older')}
        </button>
      )}
    </section>
  );
}

function AuditTable({ entries }: { entries: readonly AuditEntryView[] }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <table className="token-table">
      <thead>
        <tr>
          <th scope="col">{t('trainer.audit.when')}</th>
          <th scope="col">{t('trainer.audit.who')}</th>
          <th scope="col">{t('trainer.audit.what')}</th>
          <th scope="col">{t('trainer.audit.whom')}</th>
          <th scope="col">{t('trainer.audit.answer')}</th>
          <th scope="col">{t('trainer.audit.address')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, trainer, action, subjects, status, address }) => (
          <tr key={id}>
            <td>
              <time dateTime={at}>{clock.format(new Date(at))}</time>
            </td>
            <th scope="row">{trainer?.name ?? t('trainer.audit.nobody')}</th>
            <td>
              <code>{action}</code>
            </td>
            <td>{Object.values(subjects).join(' ')}</td>
            <td>{status ?? '–'}</td>
            <td>{address ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
