import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../src/board/board-view';

/** How far the class is: for each step of each exercise how many are at it, and how many have achieved it. */
export function StepCounts({ board }: { board: BoardView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <section className="step-counts" aria-label={t('board.counts.title')}>
      {board.scenarios.map((scenario) => {
        const counts = board.counts.filter((count) => count.scenario === scenario.id);
        return (
          <table key={scenario.id}>
            <caption>{scenario.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('board.counts.step')}</th>
                {scenario.steps.map(({ id, title }, index) => (
                  <th key={id} scope="col" title={title}>
                    {index + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(['achieved', 'at'] as const).map((which) => (
                <tr key={which}>
                  <th scope="row">{t(`board.counts.${which}`)}</th>
                  {counts.map((count) => (
                    <td key={count.step} data-count={which}>
                      {count[which]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}
