import { type JSX, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { ScenarioView } from '../../src/sessions/session-view';
import { AssistanceBar } from '../assistance/assistance-bar';
import { HelpDialog } from './help-dialog';
import type { LiveSession } from './live-session';
import { MachinePane } from './machine-pane';
import { SessionHeader } from './session-header';
import { StepPane } from './step-pane';
import { useNarrow } from './use-narrow';
import { usePaneKeys } from './use-pane-keys';
import { useRunCommand } from './use-run-command';
import { useStepActions } from './use-step-actions';
import { useTerminalDesk } from './use-terminal-desk';

interface WorkshopProps {
  readonly live: {
    readonly session: LiveSession;
    readonly connected: boolean;
    readonly change: (change: (session: LiveSession) => LiveSession) => void;
    readonly refresh: () => void;
  };
  readonly scenario: ScenarioView;
}

/** The learner's place of work: the text on one side, the machine on the other. */
export function Workshop({ live, scenario }: WorkshopProps): JSX.Element {
  const { t } = useTranslation();
  const { view } = live.session;
  const narrow = useNarrow();
  const layout = useDefaultLayout({
    id: narrow ? 'radoub.stack' : 'radoub.split',
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  });
  const textPane = useRef<HTMLElement>(null);
  const [helping, setHelping] = useState(false);
  const desk = useTerminalDesk(view);
  const actions = useStepActions({ id: view.id, step: view.step, change: live.change, refresh: live.refresh });
  const { run, openTerminal } = useRunCommand(desk, view);

  const focusText = useCallback(() => textPane.current?.focus(), []);
  const focusTerminal = useCallback(() => {
    desk.focus();
  }, [desk]);
  usePaneKeys(focusText, focusTerminal);

  useEffect(() => {
    document.title = `${scenario.title} · Radoub`;
  }, [scenario.title]);

  return (
    <div className="workshop">
      <div className="skip-links">
        <button type="button" className="button" onClick={focusText}>
          {t('session.skipToText')}
        </button>
        <button type="button" className="button" onClick={focusTerminal}>
          {t('session.skipToTerminal')}
        </button>
      </div>
      <SessionHeader
        title={scenario.title}
        session={live.session}
        onStep={actions.open}
        onHelp={() => {
          setHelping(true);
        }}
      />
      {live.session.help && <AssistanceBar session={view.id} help={live.session.help} />}
      <Group
        key={narrow ? 'stack' : 'split'}
        className="split"
        orientation={narrow ? 'vertical' : 'horizontal'}
        defaultLayout={layout.defaultLayout}
        onLayoutChanged={layout.onLayoutChanged}
      >
        <Panel id="text" defaultSize={narrow ? '52%' : '40%'} minSize={narrow ? 140 : 300}>
          <StepPane
            paneRef={textPane}
            session={view}
            scenario={scenario}
            connected={live.connected}
            actions={actions}
            onRun={run}
          />
        </Panel>
        <Separator className="splitter" aria-label={t('session.splitter')} />
        <Panel id="work" minSize={narrow ? 140 : 320}>
          <MachinePane session={view} desk={desk} onMore={openTerminal} />
        </Panel>
      </Group>
      <HelpDialog
        open={helping}
        desk={desk}
        onClose={() => {
          setHelping(false);
        }}
      />
    </div>
  );
}
