import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeOfTerminal, numberOf } from '../../src/sessions/terminal-node';

interface TerminalTabsProps {
  readonly names: readonly string[];
  readonly nodes: number;
  readonly current: string;
  readonly onShow: (name: string) => void;
  readonly onMore: (() => void) | null;
}

export function TerminalTabs({ names, nodes, current, onShow, onMore }: TerminalTabsProps): JSX.Element {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const name = step && names[(names.indexOf(current) + step + names.length) % names.length];
    if (!name) return;
    event.preventDefault();
    onShow(name);
    document.getElementById(`terminal-tab-${name}`)?.focus();
  };
  return (
    <div className="terminal-tabs">
      <div role="tablist" aria-label={t('terminal.tabs')} onKeyDown={move}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`terminal-tab-${name}`}
            aria-controls={`terminal-${name}`}
            aria-selected={name === current}
            tabIndex={name === current ? 0 : -1}
            onClick={() => {
              onShow(name);
            }}
          >
            {t('terminal.name', { number: numberOf(name) })}
            {nodes > 1 && <span className="quiet"> · node{nodeOfTerminal(name, nodes)}</span>}
          </button>
        ))}
      </div>
      {onMore && (
        <button
          type="button"
          className="terminal-more"
          title={t('terminal.more')}
          aria-label={t('terminal.more')}
          onClick={onMore}
        >
          +
        </button>
      )}
    </div>
  );
}
