import { type JSX, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassField, type FormPart } from './class-field';
import type { Field } from './field-problems';
import { ProblemText } from './problem-text';

const FIELDS = ['sessionMinutes', 'extensionMinutes', 'keepMinutes', 'memory', 'cpus', 'disk'] as const;
const HIDDEN: readonly Field[] = [...FIELDS, 'internet'];

/** What most trainers leave as the server says. */
export function MoreSettings({ isNew, ...parts }: FormPart & { isNew: boolean }): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const { draft, problems, onChange } = parts;
  // What was refused must be seen.
  const hasProblem = HIDDEN.some((field) => problems[field] !== undefined);
  return (
    <details className="more-settings" {...(hasProblem ? { open: true } : {})}>
      <summary>{t('classes.form.more')}</summary>
      {isNew && <p className="quiet">{t('classes.form.moreHint')}</p>}
      <div className="class-form-three">
        <ClassField
          field="sessionMinutes"
          draftField="sessionMinutes"
          label={t('classes.form.sessionMinutes')}
          inputMode="numeric"
          {...parts}
        />
        <ClassField
          field="extensionMinutes"
          draftField="extensionMinutes"
          label={t('classes.form.extensionMinutes')}
          inputMode="numeric"
          placeholder={isNew ? '60' : ''}
          {...parts}
        />
        <ClassField
          field="keepMinutes"
          draftField="keepHours"
          label={t('classes.form.keepHours')}
          inputMode="decimal"
          placeholder={isNew ? '24' : ''}
          {...parts}
        />
        <ClassField
          field="memory"
          draftField="memory"
          label={t('classes.form.memory')}
          placeholder={t('classes.form.memoryPlaceholder')}
          {...parts}
        />
        <ClassField
          field="cpus"
          draftField="cpus"
          label={t('classes.form.cpus')}
          inputMode="decimal"
          placeholder="1"
          {...parts}
        />
        <ClassField
          field="disk"
          draftField="disk"
          label={t('classes.form.disk')}
          placeholder={t('classes.form.diskPlaceholder')}
          {...parts}
        />
        <div className="field">
          <label htmlFor={id}>{t('classes.form.internet')}</label>
          <select
            id={id}
            value={draft.internet}
            onChange={({ target: { value } }) => {
              onChange({ internet: value === 'yes' || value === 'no' ? value : 'default' });
            }}
          >
            {(isNew ? (['default', 'yes', 'no'] as const) : (['yes', 'no'] as const)).map((each) => (
              <option key={each} value={each}>
                {t(`classes.form.internetChoices.${each}`)}
              </option>
            ))}
          </select>
          {problems.internet && <ProblemText field="internet" problem={problems.internet} />}
        </div>
      </div>
      <label className="check-box">
        <input
          type="checkbox"
          checked={draft.recording}
          onChange={(event) => {
            onChange({ recording: event.target.checked });
          }}
        />
        {t('classes.form.recording')}
      </label>
    </details>
  );
}
