import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRowView } from '../../src/board/board-view';
import { PageLink } from '../navigation/page-link';
import { watchPath } from '../navigation/route';

/** More names than this nobody reads; the table has them all. */
const MOST_NAMES = 5;

/** Who may need help, and why. */
export function StuckLine({ rows }: { rows: readonly BoardRowView[] }): JSX.Element {
  const { t } = useTranslation();
  const stuck = rows
    .flatMap(({ name, session, stuck: how }) => (session && how ? [{ name, session, how }] : []))
    .sort((one, other) => other.how.score - one.how.score);
  return (
    <section className="stuck-line" aria-labelledby="stuck-title">
      <h2 id="stuck-title">{t('board.stuck.title')}</h2>
      {stuck.length === 0 && <p className="quiet">{t('board.stuck.nobody')}</p>}
      <ul>
        {stuck.slice(0, MOST_NAMES).map(({ name, session, how }) => (
          <li key={session.id}>
            <PageLink href={watchPath(session.id)}>{name}</PageLink> (
            {t('board.stuck.why', { step: session.index + 1, minutes: how.minutes, tries: how.tries })})
          </li>
        ))}
      </ul>
    </section>
  );
}
