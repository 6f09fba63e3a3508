import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../src/sessions/session-view';

interface TrainerMessageProps {
  readonly message: MessageView;
  readonly onRead: () => void;
}

/** Plain text, as it was written: nothing of it is markup. */
export function TrainerMessage({ message, onRead }: TrainerMessageProps): JSX.Element {
  const { t } = useTranslation();
  const { sender: name, text, hintFor: about } = message;
  return (
    <div className="trainer-message">
      <p>
        <strong>{about === undefined ? t('assistance.says', { name }) : t('assistance.hints', { name, about })}</strong>
        <br />
        {text}
      </p>
      <button type="button" className="button" onClick={onRead}>
        {t('assistance.read')}
      </button>
    </div>
  );
}
