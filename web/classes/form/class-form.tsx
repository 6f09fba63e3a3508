import { useMutation, useQuery } from '@tanstack/react-query';
import { type JSX, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/calls';
import { classApi, type ClassView } from '../../api/class-calls';
import { RefusalMessage } from '../../api/refusal-message';
import { useLanguage } from '../../i18n/i18n';
import { BLANK_DRAFT, bodyOf, type ClassDraft, draftOf, withExercises } from './class-draft';
import { ClassField } from './class-field';
import { ExerciseChoice } from './exercise-choice';
import { fieldProblems } from './field-problems';
import { MoreSettings } from './more-settings';

interface ClassFormProps {
  /** Null: a new one. */
  readonly classroom: ClassView | null;
  readonly onCancel: () => void;
  readonly onSaved: (classroom: ClassView) => void;
}

/** A class in one form. What is wrong with it the server says, field by field. */
export function ClassForm({ classroom, onCancel, onSaved }: ClassFormProps): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const exercises = useQuery({ queryKey: ['scenarios', language], queryFn: () => api.scenarios(language) });
  const ids = (exercises.data ?? []).map(({ id }) => id);
  const [filledIn, setFilledIn] = useState<ClassDraft>(() => (classroom ? draftOf(classroom) : BLANK_DRAFT));
  const draft = withExercises(filledIn, ids);
  const saving = useMutation({
    mutationFn: () => (classroom ? classApi.change(classroom.id, bodyOf(draft)) : classApi.make(bodyOf(draft))),
    onSuccess: onSaved,
  });
  const change = (part: Partial<ClassDraft>): void => {
    setFilledIn({ ...draft, ...part });
  };
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  const problems = fieldProblems(saving.error);
  const title = classroom ? t('classes.form.editTitle', { name: classroom.name }) : t('classes.create');
  const parts = { draft, problems: problems ?? {}, onChange: change };
  return (
    <form className="class-form" onSubmit={send} noValidate aria-label={title}>
      <h3>{title}</h3>
      <div className="class-form-name">
        <ClassField field="name" draftField="name" label={t('classes.form.name')} maxLength={64} autoFocus {...parts} />
        <ClassField
          field="expected"
          draftField="expected"
          label={t('classes.form.expected')}
          inputMode="numeric"
          {...parts}
        />
      </div>
      <ExerciseChoice exercises={exercises.data ?? []} {...parts} />
      <div className="class-form-pair">
        <ClassField
          field="startsAt"
          draftField="startsAt"
          label={t('classes.form.startsAt')}
          type="datetime-local"
          hint={t('classes.form.startsAtHint')}
          {...parts}
        />
        <ClassField
          field="endsAt"
          draftField="endsAt"
          label={t('classes.form.endsAt')}
          type="datetime-local"
          hint={t('classes.form.endsAtHint')}
          {...parts}
        />
      </div>
      <MoreSettings isNew={classroom === null} {...parts} />
      {saving.isError && !problems && <RefusalMessage error={saving.error} />}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={saving.isPending || exercises.isPending}>
          {t(classroom ? 'classes.form.save' : 'classes.form.make')}
        </button>
      </div>
    </form>
  );
}
