import { type JSX, useSyncExternalStore } from 'react';
import { ConnectionBar } from './connection-bar';
import type { TerminalDesk } from './terminal-desk';
import { TerminalTabs } from './terminal-tabs';
import { TerminalView } from './terminal-view';

interface TerminalPaneProps {
  readonly desk: TerminalDesk;
  readonly nodes: number;
  /** Null when no more terminals can be had. */
  readonly onMore: (() => void) | null;
}

/** The terminals of the machine, one in front. */
export function TerminalPane({ desk, nodes, onMore }: TerminalPaneProps): JSX.Element {
  const { names, current, state, machine } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const show = (name: string): void => {
    desk.show(name);
  };
  return (
    <div className="terminal-pane">
      <TerminalTabs names={names} nodes={nodes} current={current} onShow={show} onMore={onMore} />
      <div className="terminal-views">
        <ConnectionBar state={state} />
        {names.map((name) => (
          <TerminalView key={`${machine} ${name}`} desk={desk} name={name} shown={name === current} />
        ))}
      </div>
    </div>
  );
}
