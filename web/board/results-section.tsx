import { useQuery } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultsView } from '../../src/board/results/results-view';
import { boardApi } from '../api/board-calls';
import { RefusalMessage } from '../api/refusal-message';
import { useLanguage } from '../i18n/i18n';
import { RecordedList } from './recorded-list';
import { clockText } from '../session/countdown';

/** What has been achieved, as of when one asks. */
export function ResultsSection({ classId }: { classId: string }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const [isShown, setShown] = useState(false);
  const results = useQuery({
    queryKey: ['results', classId, language],
    queryFn: () => boardApi.results(classId, language),
    enabled: isShown,
  });
  const show = (): void => {
    if (isShown) void results.refetch();
    setShown(true);
  };
  return (
    <section className="results" aria-labelledby="results-title">
      <header>
        <h2 id="results-title">{t('board.results.title')}</h2>
        <button type="button" className="button" onClick={show}>
          {t(isShown ? 'board.results.refresh' : 'board.results.show')}
        </button>
        <a className="button" href={boardApi.csvUrl(classId, 'steps', language)} download>
          {t('board.results.csvSteps')}
        </a>
        <a className="button" href={boardApi.csvUrl(classId, 'checks', language)} download>
          {t('board.results.csvChecks')}
        </a>
      </header>
      {results.isError && <RefusalMessage error={results.error} />}
      {results.data && <StepTable results={results.data} />}
      {results.data && <CheckTable results={results.data} />}
      {results.data && <RecordedList results={results.data} />}
    </section>
  );
}

function StepTable({ results }: { results: ResultsView }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <table className="board-table">
      <caption>{t('board.results.steps')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.column.learner')}</th>
          <th scope="col">{t('board.column.step')}</th>
          <th scope="col">{t('board.results.achievedAt')}</th>
          <th scope="col">{t('board.column.tries')}</th>
          <th scope="col">{t('board.results.seconds')}</th>
          <th scope="col">{t('board.results.failures')}</th>
        </tr>
      </thead>
      <tbody>
        {results.steps.map((step) => (
          <tr key={`${step.learner} ${step.scenario} ${step.step}`}>
            <th scope="row">{step.name}</th>
            <td>{titleOf(results, step)}</td>
            <td>
              {step.achievedAt === null ? t('board.results.notAchieved') : clock.format(new Date(step.achievedAt))}
            </td>
            <td className="number">{step.tries}</td>
            <td className="number">{step.seconds === null ? '' : clockText(step.seconds * 1000)}</td>
            <td>{step.failures.map(({ about, count }) => `${about} (${count})`).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CheckTable({ results }: { results: ResultsView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <table className="board-table">
      <caption>{t('board.results.checks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.column.step')}</th>
          <th scope="col">{t('board.results.check')}</th>
          <th scope="col">{t('board.results.failures')}</th>
          <th scope="col">{t('board.results.learners')}</th>
        </tr>
      </thead>
      <tbody>
        {results.checks.map((check) => (
          <tr key={`${check.scenario} ${check.step} ${check.check}`}>
            <td>{titleOf(results, check)}</td>
            <th scope="row">{check.about}</th>
            <td className="number">{check.failures}</td>
            <td className="number">{check.learners}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function titleOf({ scenarios }: ResultsView, at: { scenario: string; step: string }): string {
  const steps = scenarios.find(({ id }) => id === at.scenario)?.steps ?? [];
  const index = steps.findIndex(({ id }) => id === at.step);
  return `${index + 1}. ${steps[index]?.title ?? at.step}`;
}
