import { type JSX, useEffect, useRef } from 'react';
import type { TerminalDesk } from './terminal-desk';

interface TerminalViewProps {
  readonly desk: TerminalDesk;
  readonly name: string;
  readonly shown: boolean;
}

/** The place of one terminal. It connects when first shown and stays connected behind the others. */
export function TerminalView({ desk, name, shown }: TerminalViewProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown && place.current) desk.get(name).attach(place.current);
  }, [desk, name, shown]);
  return (
    <div
      id={`terminal-${name}`}
      role="tabpanel"
      aria-labelledby={`terminal-tab-${name}`}
      className="terminal-view"
      hidden={!shown}
    >
      <div ref={place} className="terminal-place" />
    </div>
  );
}
