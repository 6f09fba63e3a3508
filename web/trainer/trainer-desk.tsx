import { useMutation } from '@tanstack/react-query';
import { type JSX, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { type LogInView, trainerApi } from '../api/trainer-calls';
import { ClassSection } from '../classes/class-section';
import { AuditSection } from './audit-section';
import { LeftOutSection } from './left-out-section';
import { TokenSection } from './token-section';

interface TrainerDeskProps {
  readonly trainer: LogInView;
  readonly onLoggedOut: () => void;
}

export function TrainerDesk({ trainer, onLoggedOut }: TrainerDeskProps): JSX.Element {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const logOut = useMutation({ mutationFn: trainerApi.logOut, onSuccess: onLoggedOut });
  // The form that had the focus is gone.
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <>
      <div className="desk-head">
        <div>
          <h1 ref={title} tabIndex={-1}>
            {t('trainer.greeting', { name: trainer.name })}
          </h1>
          <p className="quiet">{t(`trainer.role.${trainer.role}`)}</p>
        </div>
        <button
          type="button"
          className="button"
          disabled={logOut.isPending}
          onClick={() => {
            logOut.mutate();
          }}
        >
          {t('trainer.logOut')}
        </button>
      </div>
      {logOut.isError && <RefusalMessage error={logOut.error} />}
      <LeftOutSection />
      <ClassSection />
      <TokenSection />
      {trainer.role === 'admin' && <AuditSection />}
    </>
  );
}
