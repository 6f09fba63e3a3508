import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { joinApi } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';
import { PersonalCode } from './personal-code';

/** For whoever did not write it down: the server does not know it either, so it makes another. */
export function FreshPersonalCode(): JSX.Element {
  const { t } = useTranslation();
  const renewing = useMutation({ mutationFn: joinApi.renewPersonalCode });
  return (
    <>
      <p>{t('join.personal.about')}</p>
      {renewing.isError && <RefusalMessage error={renewing.error} />}
      {renewing.data ? (
        <PersonalCode code={renewing.data.personalCode} />
      ) : (
        <button
          type="button"
          className="button"
          disabled={renewing.isPending}
          onClick={() => {
            renewing.mutate();
          }}
        >
          {t('join.personal.renew')}
        </button>
      )}
    </>
  );
}
