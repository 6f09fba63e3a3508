import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { trainerApi } from '../api/trainer-calls';

/** Which folders are missing from the catalogue, and why; nothing while there are none. */
export function LeftOutSection(): JSX.Element | null {
  const { t } = useTranslation();
  const leftOut = useQuery({ queryKey: ['left-out'], queryFn: trainerApi.leftOut });
  if (leftOut.isError) return <RefusalMessage error={leftOut.error} onRetry={() => void leftOut.refetch()} />;
  if (!leftOut.data || leftOut.data.length === 0) return null;
  return (
    <section className="left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{t('trainer.leftOut.title')}</h2>
      <p className="quiet">{t('trainer.leftOut.intro')}</p>
      {leftOut.data.map(({ folder, problems }) => (
        <details key={folder}>
          <summary>
            <code>{folder}</code> {t('trainer.leftOut.problems', { count: problems.length })}
          </summary>
          <ul>
            {problems.map(({ file, line, reason }) => (
              <li key={`${file}:${line}: ${reason}`}>
                <code>
                  {file}:{line}
                </code>{' '}
                <span lang="en">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
