import { type JSX, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../src/sessions/session-view';
import type { TerminalDesk } from '../terminal/terminal-desk';
import { TerminalPane } from '../terminal/terminal-pane';
import { MachineOver } from './machine-over';
import { MachinePaused } from './machine-paused';

interface MachinePaneProps {
  readonly session: SessionView;
  readonly desk: TerminalDesk;
  readonly onMore: () => void;
}

/** The learner's machine: its terminals, or what there is to say while it has none. */
export function MachinePane({ session, desk, onMore }: MachinePaneProps): JSX.Element {
  const { t } = useTranslation();
  const { names } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const { state } = session;
  const over = state === 'failed' || state === 'ended';
  // After the end the last screens stay readable.
  const screens = state === 'open' || (over && names.length > 0);
  return (
    <section className="work-pane" aria-label={t('session.workPane')}>
      {session.keptUntil !== null && <MachinePaused session={session.id} keptUntil={session.keptUntil} />}
      {over && <MachineOver session={session} state={state} />}
      {screens && <TerminalPane desk={desk} nodes={session.nodes} onMore={state === 'open' ? onMore : null} />}
      {state === 'preparing' && (
        <div className="machine-preparing" role="status">
          <p>{t('machine.preparing')}</p>
          <div className="machine-progress" />
          <p className="quiet">{t('machine.preparingHint')}</p>
        </div>
      )}
    </section>
  );
}
