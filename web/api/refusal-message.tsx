import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from './refusal';

interface RefusalMessageProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failed call as a calm sentence, with a way on when there is one. */
export function RefusalMessage({ error, onRetry }: RefusalMessageProps): JSX.Element {
  const { t } = useTranslation();
  const { reason, detail, retryAfterSeconds } = refusalOf(error);
  const [left, setLeft] = useState(retryAfterSeconds ?? 0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  const canHelp = onRetry !== undefined && !['unauthenticated', 'forbidden', 'missing'].includes(reason);
  return (
    <div className="refusal" role="alert">
      <p>
        {t(`refusal.${reason}`)} {detail}
      </p>
      {canHelp && (
        <button type="button" className="button" disabled={left > 0} onClick={onRetry}>
          {left > 0 ? t('refusal.again', { count: left }) : t('app.retry')}
        </button>
      )}
    </div>
  );
}
