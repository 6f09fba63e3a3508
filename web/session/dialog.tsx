import { type JSX, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../theme/icon';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page. The browser keeps the focus in it, closes it with Escape and gives the focus back. The keys go
 * first to what has `data-focus-first`, which is harmless or a field; else to the dialog, where they scroll.
 */
export function Dialog({ open, title, onClose, children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { t } = useTranslation();
  useEffect(() => {
    const dialog = element.current;
    if (!open && dialog?.open === true) dialog.close();
    if (!open || dialog?.open !== false) return;
    dialog.showModal();
    // By itself it is the first button that has the focus, which closes. React's `autoFocus` comes before all of it shows.
    (dialog.querySelector<HTMLElement>('[data-focus-first]') ?? dialog).focus();
  }, [open]);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === element.current) onClose();
  };
  return (
    <dialog
      ref={element}
      className="dialog"
      tabIndex={-1}
      aria-labelledby={id}
      onClose={onClose}
      onClick={closeOutside}
    >
      {open && (
        <div className="dialog-body">
          <header>
            <h2 id={id}>{title}</h2>
            <button type="button" className="tool" aria-label={t('app.close')} title={t('app.close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
