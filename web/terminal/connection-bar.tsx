import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionState } from './terminal-connection';

const TEXT = {
  connecting: null,
  live: null,
  lost: 'terminal.lost',
  exited: null,
  ended: null,
  refused: 'terminal.refused',
} as const satisfies Record<ConnectionState, string | null>;

/** A thin bar over the terminal while its line is down; it takes no room of the screen. */
export function ConnectionBar({ state }: { state: ConnectionState }): JSX.Element {
  const { t } = useTranslation();
  const text = TEXT[state];
  return (
    <div className="connection-bar" role="status" data-state={state} hidden={text === null}>
      {text && t(text)}
    </div>
  );
}
