import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/i18n';
import { Icon } from './icon';
import { THEMES, useTheme } from './theme';

/** Language and theme, at the end of every header. */
export function PageTools(): JSX.Element {
  const { t } = useTranslation();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const other = language === 'fr' ? 'en' : 'fr';
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <>
      <button
        type="button"
        className="tool"
        lang={other}
        title={t('app.otherLanguage')}
        aria-label={t('app.otherLanguage')}
        onClick={() => {
          setLanguage(other);
        }}
      >
        {other.toUpperCase()}
      </button>
      <button
        type="button"
        className="tool"
        title={t(`app.theme.${theme}`)}
        aria-label={`${t('app.theme.label')} : ${t(`app.theme.${theme}`)}`}
        onClick={() => {
          setTheme(next);
        }}
      >
        <Icon name={theme} />
      </button>
    </>
  );
}
