import { type JSX, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WatchedTerminal } from './watched-terminal';

interface WatchedTerminalViewProps {
  readonly session: string;
  readonly name: string;
  /** The learner lets this trainer type. */
  readonly mayType: boolean;
}

/** One of a learner's terminals: to look at, and to type in while they agree. */
export function WatchedTerminalView({ session, name, mayType }: WatchedTerminalViewProps): JSX.Element {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<WatchedTerminal | undefined>(undefined);
  const [isTypeable, setTypeable] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const terminal = new WatchedTerminal(session, name, setTypeable);
    shown.current = terminal;
    terminal.show(place.current);
    return () => {
      shown.current = undefined;
      terminal.dispose();
    };
  }, [session, name]);
  useEffect(() => {
    if (mayType) shown.current?.assist();
    else shown.current?.watch();
  }, [session, name, mayType]);
  const number = name.slice(1);
  const title = isTypeable ? t('watch.typeable', { number }) : t('watch.terminal', { number });
  return (
    <section className="watched" data-typeable={isTypeable} aria-label={title}>
      <h2>{title}</h2>
      <div className="watched-screen" ref={place} />
    </section>
  );
}
