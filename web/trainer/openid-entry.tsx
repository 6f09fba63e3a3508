import { useQuery } from '@tanstack/react-query';
import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trainerApi } from '../api/trainer-calls';
import { openidRefusal } from './openid-refusal';

/** The way in by the school's own service, where there is one, and what came of the last try. */
export function OpenidEntry(): JSX.Element {
  const { t } = useTranslation();
  const methods = useQuery({ queryKey: ['log-in', 'methods'], queryFn: trainerApi.methods });
  const [refusal] = useState(() => openidRefusal(window.location.search));
  // A reload does not say it again.
  useEffect(() => {
    if (window.location.search !== '') window.history.replaceState(null, '', window.location.pathname);
  }, []);
  const openid = methods.data?.openid;
  return (
    <>
      {refusal && (
        <div className="refusal" role="alert">
          <p>{t(`trainer.openid.refused.${refusal}`)}</p>
        </div>
      )}
      {openid && (
        <a className="button" href={openid.url}>
          {t('trainer.openid.send', { name: openid.name })}
        </a>
      )}
    </>
  );
}
