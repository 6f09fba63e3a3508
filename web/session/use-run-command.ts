import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../src/sessions/session-view';
import { nodeOfTerminal, numberOf } from '../../src/sessions/terminal-node';
import { api } from '../api/calls';
import { refusalOf } from '../api/refusal';
import type { RunRequest } from '../markdown/step-text';
import { announce, notify } from '../notices/notice-store';
import type { TerminalDesk } from '../terminal/terminal-desk';

interface RunCommandHook {
  readonly run: (request: RunRequest) => void;
  /** Opens one more terminal on the node of the one in front, and shows it. */
  readonly openTerminal: () => void;
}

const NO_MACHINE = {
  preparing: 'terminal.notReady',
  paused: 'terminal.paused',
  failed: 'terminal.over',
  ended: 'terminal.over',
} as const satisfies Record<Exclude<SessionView['state'], 'open'>, string>;

/** Runs commands of the text: now, or when the terminal is back; or says why not. */
export function useRunCommand(desk: TerminalDesk, { id, state, nodes }: SessionView): RunCommandHook {
  const { t } = useTranslation();

  const open = useCallback(
    async (wish: { terminal: string } | { node: number }): Promise<boolean> => {
      try {
        desk.show((await api.terminal(id, wish)).terminal);
        return true;
      } catch (error) {
        const { reason, detail } = refusalOf(error);
        notify([t(`refusal.${reason}`), detail].filter(Boolean).join(' '));
        return false;
      }
    },
    [desk, id, t],
  );

  const run = useCallback(
    async ({ command, interrupt, terminal, byPointer }: RunRequest): Promise<void> => {
      if (state !== 'open') {
        notify(t(NO_MACHINE[state]));
        return;
      }
      const wanted = terminal === null ? null : `t${terminal}`;
      if (wanted !== null) {
        if (desk.snapshot().names.includes(wanted)) desk.show(wanted);
        else if (!(await open({ terminal: wanted }))) return;
      }
      const outcome = desk.run(command, interrupt);
      const { current } = desk.snapshot();
      if (outcome === 'ran') announce(t('terminal.ranIn', { number: numberOf(current) }));
      else notify(t(`terminal.${outcome}`));
      if (byPointer) desk.focus();
    },
    [desk, open, state, t],
  );

  return {
    run: (request) => void run(request),
    openTerminal: () => {
      void open({ node: nodeOfTerminal(desk.snapshot().current, nodes) }).then((opened) => {
        if (opened)
          requestAnimationFrame(() => {
            desk.focus();
          });
      });
    },
  };
}
