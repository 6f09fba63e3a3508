import { type JSX, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../theme/icon';
import { dismiss, noticeStore } from './notice-store';

/** Sentences at the foot of the page, and the voice of the page. */
export function Notices(): JSX.Element {
  const { t } = useTranslation();
  const notices = useSyncExternalStore(noticeStore.subscribe, noticeStore.notices);
  const spoken = useSyncExternalStore(noticeStore.subscribe, noticeStore.spoken);
  return (
    <>
      <div className="off-screen" role="status" aria-live="polite">
        {spoken}
      </div>
      <ul className="notices">
        {notices.map(({ id, text }) => (
          <li key={id} className="notice">
            <span>{text}</span>
            <button
              type="button"
              className="quiet-button"
              aria-label={t('app.dismiss')}
              onClick={() => {
                dismiss(id);
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
