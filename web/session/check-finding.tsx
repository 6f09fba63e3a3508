import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictView } from '../../src/sessions/session-view';
import { Icon } from '../theme/icon';

/** What a check that does not pass yet looked for, what it saw, and a hint for whoever asks. */
export function CheckFinding({ verdict }: { verdict: Extract<VerdictView, { status: 'failed' }> }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="check-finding">
      <dl>
        <div>
          <dt>{t('checks.expected')}</dt>
          <dd>{verdict.expected}</dd>
        </div>
        <div>
          <dt>{t('checks.found')}</dt>
          <dd>{verdict.found}</dd>
        </div>
      </dl>
      {verdict.hint !== undefined && (
        <details className="check-hint">
          <summary>
            <Icon name="hint" />
            {t('checks.hint')}
          </summary>
          <p>{verdict.hint}</p>
        </details>
      )}
    </div>
  );
}
