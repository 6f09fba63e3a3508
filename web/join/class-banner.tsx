import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipView } from '../api/class-calls';
import { useLanguage } from '../i18n/i18n';
import { Dialog } from '../session/dialog';
import { FreshPersonalCode } from './fresh-personal-code';

/** Whose page this is, and how their class stands. */
export function ClassBanner({ membership }: { membership: MembershipView }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const [asked, setAsked] = useState(false);
  const { name, class: classroom } = membership;
  const close = (): void => {
    setAsked(false);
  };
  return (
    <section className="class-banner" data-state={classroom.state} aria-label={t('join.class')}>
      <div className="class-banner-head">
        <div>
          <strong>{classroom.name}</strong>
          <span className="quiet">{name}</span>
        </div>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('join.personal.title')}
        </button>
      </div>
      {classroom.state === 'planned' && (
        <p role="status">{t('join.planned', { when: momentIn(language, classroom.opensAt) })}</p>
      )}
      {classroom.state === 'closed' && <p role="status">{t('join.over')}</p>}
      <Dialog open={asked} title={t('join.personal.title')} onClose={close}>
        <FreshPersonalCode />
      </Dialog>
    </section>
  );
}

function momentIn(language: string, at: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
}
