import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { Brand } from '../catalogue/brand';
import { PageLink } from '../navigation/page-link';
import { TRAINER_PATH } from '../navigation/route';
import { DeadlineClock } from '../session/deadline-clock';
import type { LiveSession } from '../session/live-session';
import { useLiveSession } from '../session/use-live-session';
import { PageTools } from '../theme/page-tools';
import { DockerSection } from './docker-section';
import { RecordingLinks } from './recording-links';
import { TypingBar } from './typing-bar';
import { useTyping } from './use-typing';
import { WatchedChecks } from './watched-checks';
import { WatchedMessages } from './watched-messages';
import { WatchedTerminalView } from './watched-terminal-view';
import './watch.css';

/** `/trainer/sessions/:id`: a learner's session as their trainer sees it. */
export function WatchPage({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation();
  const { session, error, connected } = useLiveSession(id);
  useEffect(() => {
    document.title = `${t('watch.title')} · Radoub`;
  }, [t]);
  return (
    <div className="board-page">
      <header className="page-header">
        <Brand />
        <PageLink className="quiet-link" href={TRAINER_PATH}>
          {t('trainer.title')}
        </PageLink>
        <span className="tagline">{t('watch.title')}</span>
        {session && session.view.deadline !== null && (
          <DeadlineClock
            session={id}
            extensionLeft={0}
            deadline={session.view.deadline}
            clockAheadMs={session.clockAheadMs}
          />
        )}
        <PageTools />
      </header>
      <main>
        {!session && error && <RefusalMessage error={error} />}
        {!connected && <p role="status">{t('board.lost')}</p>}
        {session && <Watched id={id} session={session} />}
      </main>
    </div>
  );
}

function Watched({ id, session }: { id: string; session: LiveSession }): JSX.Element {
  const { t } = useTranslation();
  const { view, help } = session;
  const typing = useTyping(id, help?.typing);
  const isOpen = view.state === 'open';
  return (
    <div className="watch">
      <h1 className="off-screen">{t('watch.title')}</h1>
      <div>
        <WatchedChecks session={view} />
        <WatchedMessages session={id} help={help} />
        <RecordingLinks session={view} />
      </div>
      <div>
        {!isOpen && <p className="quiet">{view.reason ?? t('watch.notOpen')}</p>}
        {isOpen && <TypingBar typing={typing} />}
        {isOpen &&
          view.terminals.map((name) => (
            <WatchedTerminalView key={name} session={id} name={name} mayType={typing.state.is === 'allowed'} />
          ))}
        {isOpen && <DockerSection session={id} changes={session.dockerChanges} />}
      </div>
    </div>
  );
}
