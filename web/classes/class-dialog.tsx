import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../session/dialog';

/** What is asked about before it is done. */
export type Asked = 'renew' | 'revoke' | 'close' | 'remove';

interface ClassDialogProps {
  /** Null: nothing. */
  readonly asked: Asked | null;
  readonly name: string;
  readonly onClose: () => void;
  readonly onConfirm: (asked: Asked) => void;
}

/** Says what an action does to a class, and asks. */
export function ClassDialog({ asked, name, onClose, onConfirm }: ClassDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog open={asked !== null} title={asked ? t(`classes.asks.${asked}.title`, { name }) : ''} onClose={onClose}>
      {asked && (
        <>
          <p>{t(`classes.asks.${asked}.body`)}</p>
          <div className="dialog-actions">
            <button type="button" className="button" data-focus-first onClick={onClose}>
              {t('app.cancel')}
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => {
                onClose();
                onConfirm(asked);
              }}
            >
              {t(`classes.${asked}`)}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
