import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classApi, type ClassView } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';
import { ClassForm } from './form/class-form';
import { ClassRow } from './class-row';

const CLASSES = ['classes'];
const STATES = ['open', 'planned', 'closed'] as const satisfies readonly ClassView['state'][];

/** The trainer's classes, a new one, and changes to one. */
export function ClassSection(): JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const classes = useQuery({ queryKey: CLASSES, queryFn: classApi.list, refetchOnWindowFocus: 'always' });
  /** The class in the form; `new`: one that is not made yet. */
  const [edited, setEdited] = useState<ClassView | 'new' | null>(null);
  const look = (): void => {
    void queries.invalidateQueries({ queryKey: CLASSES });
  };
  const close = (): void => {
    setEdited(null);
  };
  return (
    <section className="classes" aria-labelledby="classes-title">
      <div className="classes-head">
        <h2 id="classes-title">{t('classes.title')}</h2>
        <button
          type="button"
          className="button primary"
          disabled={edited !== null}
          onClick={() => {
            setEdited('new');
          }}
        >
          {t('classes.create')}
        </button>
      </div>
      <p className="quiet">{t('classes.intro')}</p>
      {edited !== null && (
        <ClassForm
          key={edited === 'new' ? 'new' : edited.id}
          classroom={edited === 'new' ? null : edited}
          onCancel={close}
          onSaved={() => {
            close();
            look();
          }}
        />
      )}
      {classes.isError && <RefusalMessage error={classes.error} onRetry={look} />}
      {classes.data?.length === 0 && edited === null && <p>{t('classes.none')}</p>}
      {STATES.map((state) => (
        <ClassGroup
          key={state}
          state={state}
          classes={(classes.data ?? []).filter((each) => each.state === state)}
          onEdit={setEdited}
          onChanged={look}
        />
      ))}
    </section>
  );
}

interface ClassGroupProps {
  readonly state: ClassView['state'];
  readonly classes: readonly ClassView[];
  readonly onEdit: (classroom: ClassView) => void;
  readonly onChanged: () => void;
}

function ClassGroup({ state, classes, onEdit, onChanged }: ClassGroupProps): JSX.Element | null {
  const { t } = useTranslation();
  if (classes.length === 0) return null;
  return (
    <section aria-label={t(`classes.states.${state}`)}>
      <h3>{t(`classes.states.${state}`)}</h3>
      <ul className="class-list">
        {classes.map((classroom) => (
          <ClassRow key={classroom.id} classroom={classroom} onEdit={onEdit} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}
