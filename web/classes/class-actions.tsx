import { useMutation } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classApi, type ClassView } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';
import { ClassDialog, type Asked } from './class-dialog';

interface ClassActionsProps {
  readonly classroom: ClassView;
  readonly onEdit: (classroom: ClassView) => void;
  readonly onChanged: () => void;
}

const ACTING: Record<Asked, (id: string) => Promise<unknown>> = {
  renew: classApi.renewCode,
  revoke: classApi.revokeCode,
  close: classApi.close,
  remove: classApi.remove,
};

/** What can be done to a class beside teaching it. All but editing asks first. */
export function ClassActions({ classroom, onEdit, onChanged }: ClassActionsProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const acting = useMutation({ mutationFn: (what: Asked) => ACTING[what](classroom.id), onSuccess: onChanged });
  const { name } = classroom;
  const possible = possibleWith(classroom);
  return (
    <div className="class-actions" role="group" aria-label={t('classes.moreNamed', { name })}>
      {classroom.state !== 'closed' && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            onEdit(classroom);
          }}
        >
          {t('classes.edit')}
        </button>
      )}
      {possible.map((what) => (
        <button
          key={what}
          type="button"
          className="quiet-button"
          disabled={acting.isPending}
          onClick={() => {
            setAsked(what);
          }}
        >
          {t(`classes.${what}`)}
        </button>
      ))}
      {acting.isError && <RefusalMessage error={acting.error} />}
      <ClassDialog
        asked={asked}
        name={name}
        onClose={() => {
          setAsked(null);
        }}
        onConfirm={(what) => {
          acting.mutate(what);
        }}
      />
    </div>
  );
}

function possibleWith({ state, code }: ClassView): Asked[] {
  if (state === 'closed') return ['remove'];
  return code === null ? ['renew', 'close'] : ['renew', 'revoke', 'close'];
}
