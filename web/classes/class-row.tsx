import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassView } from '../api/class-calls';
import { useLanguage } from '../i18n/i18n';
import { PageLink } from '../navigation/page-link';
import { boardPath, classCodePath } from '../navigation/route';
import { ClassActions } from './class-actions';
import { Readiness } from './readiness';

interface ClassRowProps {
  readonly classroom: ClassView;
  readonly onEdit: (classroom: ClassView) => void;
  readonly onChanged: () => void;
}

/** One class: how it stands, and the ways to its pages. */
export function ClassRow({ classroom, onEdit, onChanged }: ClassRowProps): JSX.Element {
  const { t } = useTranslation();
  const { id, name, state, code, learners, expected } = classroom;
  const isOver = state === 'closed';
  return (
    <li className="class-row" aria-label={name}>
      <div className="class-facts">
        <h4>{name}</h4>
        {code !== null && <code className="class-code">{code}</code>}
        <p className="quiet">
          {t('classes.joined', { count: learners, expected })}
          <Times classroom={classroom} />
        </p>
        {!isOver && <Readiness classroom={classroom} />}
        {!isOver && code === null && <p className="quiet">{t('classes.noCode')}</p>}
      </div>
      <div className="class-ways">
        {code !== null && (
          <PageLink href={classCodePath(id)} className="button" aria-label={t('classes.projectNamed', { name })}>
            {t('classes.project')}
          </PageLink>
        )}
        <PageLink
          href={boardPath(id)}
          className={isOver ? 'button' : 'button primary'}
          aria-label={t('classes.boardNamed', { name })}
        >
          {t('classes.board')}
        </PageLink>
      </div>
      <ClassActions classroom={classroom} onEdit={onEdit} onChanged={onChanged} />
    </li>
  );
}

function Times({ classroom: { startsAt, endsAt, closedAt } }: { classroom: ClassView }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = (key: 'starts' | 'ends' | 'closedOn', at: string | null): JSX.Element | null =>
    at === null ? null : (
      <>
        {' · '}
        <time dateTime={at}>{t(`classes.${key}`, { when: format.format(new Date(at)) })}</time>
      </>
    );
  if (closedAt !== null) return <>{time('closedOn', closedAt)}</>;
  return (
    <>
      {time('starts', startsAt)}
      {time('ends', endsAt)}
    </>
  );
}
