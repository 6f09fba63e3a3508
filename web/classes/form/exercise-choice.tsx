import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummaryView } from '../../../src/sessions/session-view';
import { movedChoice } from './class-draft';
import type { FormPart } from './class-field';
import { ProblemText } from './problem-text';

interface ExerciseChoiceProps extends FormPart {
  readonly exercises: readonly ScenarioSummaryView[];
}

/** Which exercises the class has, in which order. */
export function ExerciseChoice({ exercises, draft, problems, onChange }: ExerciseChoiceProps): JSX.Element {
  const { t } = useTranslation();
  const { choices } = draft;
  const titleOf = (id: string): string => exercises.find((each) => each.id === id)?.title ?? id;
  return (
    <fieldset className="exercise-choice">
      <legend>{t('classes.form.scenarios')}</legend>
      <ol>
        {choices.map(({ id, chosen }, place) => (
          <li key={id} data-chosen={chosen}>
            <label className="check-box">
              <input
                type="checkbox"
                checked={chosen}
                onChange={(event) => {
                  const to = event.target.checked;
                  onChange({ choices: choices.map((each) => (each.id === id ? { id, chosen: to } : each)) });
                }}
              />
              {titleOf(id)}
            </label>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="tool"
                aria-label={t(by < 0 ? 'classes.form.up' : 'classes.form.down', { title: titleOf(id) })}
                disabled={choices[place + by] === undefined}
                onClick={() => {
                  onChange({ choices: movedChoice(choices, id, by) });
                }}
              >
                {by < 0 ? '↑' : '↓'}
              </button>
            ))}
          </li>
        ))}
      </ol>
      {problems.scenarios && <ProblemText field="scenarios" problem={problems.scenarios} />}
    </fieldset>
  );
}
