import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../notices/notice-store';
import { ExtendButton } from './extend-button';
import { clockText, remainingMs, urgency } from './countdown';

interface DeadlineClockProps {
  readonly deadline: string;
  readonly clockAheadMs: number;
  readonly session: string;
  /** Minutes that the learner may add. */
  readonly extensionLeft: number;
}

/** The server's deadline, counted down by the server's clock. Says when little is left, and offers more. */
export function DeadlineClock({ deadline, clockAheadMs, session, extensionLeft }: DeadlineClockProps): JSX.Element {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const left = remainingMs(deadline, clockAheadMs, now);
  const level = urgency(left);
  const minutes = Math.ceil(left / 60_000);
  useEffect(() => {
    if (level !== 'calm' && minutes > 0) notify(t('session.timeSoon', { count: minutes }));
    // Said once when the level is reached, not every minute of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [level]);
  return (
    <>
      {level !== 'calm' && extensionLeft > 0 && <ExtendButton session={session} left={extensionLeft} />}
      <span className="clock" role="timer" data-urgency={level} title={t('session.timeLeft')}>
        <span className="off-screen">{t('session.timeLeft')}</span>
        {clockText(left)}
      </span>
    </>
  );
}
