import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenView } from '../api/trainer-calls';
import { Dialog } from '../session/dialog';

interface RevokeDialogProps {
  /** The one that is asked about; null: none. */
  readonly token: TokenView | null;
  readonly onClose: () => void;
  readonly onConfirm: (token: TokenView) => void;
}

export function RevokeDialog({ token, onClose, onConfirm }: RevokeDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog
      open={token !== null}
      title={t('trainer.tokens.revokeTitle', { name: token?.name ?? '' })}
      onClose={onClose}
    >
      <p>{t('trainer.tokens.revokeBody')}</p>
      <div className="dialog-actions">
        <button type="button" className="button" data-focus-first onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            onClose();
            if (token) onConfirm(token);
          }}
        >
          {t('trainer.tokens.revoke')}
        </button>
      </div>
    </Dialog>
  );
}
