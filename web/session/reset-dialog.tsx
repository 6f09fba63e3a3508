import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';

interface ResetDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Title of the step at which the fresh machine begins, when it is another. */
  readonly restartsAt: string | null;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function ResetDialog({ open, title, restartsAt, onClose, onConfirm }: ResetDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={t('reset.title')} onClose={onClose}>
      <p>{restartsAt === null ? t('reset.body', { title }) : t('reset.bodyEarlier', { title: restartsAt })}</p>
      <div className="dialog-actions">
        <button type="button" className="button" data-focus-first onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {t('reset.confirm')}
        </button>
      </div>
    </Dialog>
  );
}
