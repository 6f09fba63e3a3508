import DOMPurify from 'dompurify';
import { type JSX, type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../clipboard/copy-text';
import { announce, notify } from '../notices/notice-store';
import { renderMarkdown } from './render-markdown';

/** A command of the text that the learner asked to run. */
export interface RunRequest {
  readonly command: string;
  readonly interrupt: boolean;
  readonly terminal: number | null;
  /** By pointer: the learner's hand goes on to the terminal. By keyboard the focus stays. */
  readonly byPointer: boolean;
}

// What the renderer makes and nothing else, should a text ever find a way around it.
const ALLOWED = {
  ALLOWED_TAGS:
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr br strong em s a img code pre span div button details summary table thead tbody tr th td'.split(
      ' ',
    ),
  ALLOWED_ATTR: 'class type href target rel title alt src start tabindex'.split(' '),
};

const COPIED_MS = 1200;

interface StepTextProps {
  readonly source: string;
  readonly onRun: (request: RunRequest) => void;
}

export function StepText({ source, onRun }: StepTextProps): JSX.Element {
  const { t } = useTranslation();
  const { html, codes } = useMemo(() => {
    const labels = {
      run: t('marks.run'),
      runInTerminal: (number: number) => t('marks.runInTerminal', { number }),
      interruptAndRun: t('marks.interruptAndRun'),
      copy: t('marks.copy'),
      port: (port: string) => t('marks.port', { port }),
      anyPort: t('marks.anyPort'),
    };
    const { html, codes } = renderMarkdown(source, labels);
    return { html: { __html: DOMPurify.sanitize(html, ALLOWED) }, codes };
  }, [source, t]);

  const act = (event: MouseEvent): void => {
    const target = (event.target as Element).closest<HTMLElement>('[data-run], [data-copy]');
    if (target === null) return;
    const { run, copy, interrupt, terminal } = target.dataset;
    if (run !== undefined) {
      onRun({
        command: codes[Number(run)] ?? '',
        interrupt: interrupt !== undefined,
        terminal: terminal === undefined ? null : Number(terminal),
        byPointer: event.detail > 0,
      });
    } else if (copy !== undefined && isNoSelection(target)) {
      void copyText(codes[Number(copy)] ?? '').then((copied) => {
        if (!copied) {
          notify(t('marks.copyFailed'));
          return;
        }
        announce(t('marks.copied'));
        target.dataset['done'] = t('marks.copied');
        setTimeout(() => {
          delete target.dataset['done'];
        }, COPIED_MS);
      });
    }
  };
  return <div className="step-text" onClick={act} dangerouslySetInnerHTML={html} />;
}

/** Selecting part of a code by dragging is no click on it. */
function isNoSelection(target: HTMLElement): boolean {
  return target.tagName === 'BUTTON' || (window.getSelection()?.isCollapsed ?? true);
}
