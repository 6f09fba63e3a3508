import { type JSX, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedView } from '../api/class-calls';
import { PersonalCode } from './personal-code';

interface WelcomeProps {
  readonly joined: JoinedView;
  readonly personalCode: string;
  readonly onGoOn: () => void;
}

/** The one time that a newcomer's personal code is shown. */
export function Welcome({ joined, personalCode, onGoOn }: WelcomeProps): JSX.Element {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className="door">
      <h1 ref={title} tabIndex={-1}>
        {t('join.welcome', { name: joined.name })}
      </h1>
      <p className="quiet">{t('join.inClass', { class: joined.class })}</p>
      <PersonalCode code={personalCode} />
      <button type="button" className="button primary" onClick={onGoOn}>
        {t('join.goOn')}
      </button>
    </section>
  );
}
