import { type JSX, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassAct } from '../api/board-calls';
import { Dialog } from '../session/dialog';
import type { Wish } from './use-class-acts';

/** Minutes that one click gives. */
const EXTENSION = 15;

/** As long as the server takes. */
const MOST_CHARACTERS = 1000;

/** Whose draft it is that is for the whole class. */
const EVERYBODY = '';

interface ActDialogProps {
  /** What is asked about; null: nothing. */
  readonly wish: Wish | null;
  readonly onClose: () => void;
  readonly onConfirm: (act: ClassAct, sessions?: readonly string[]) => void;
}

/** Nothing happens to a learner's machine without a second click. What is written stays until it is sent. */
export function ActDialog({ wish, onClose, onConfirm }: ActDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const to = wish?.learner?.session ?? EVERYBODY;
  const text = drafts[to] ?? '';
  const setText = (draft: string): void => {
    setDrafts({ ...drafts, [to]: draft });
  };
  const who = wish?.learner?.name ?? t('board.ask.everybody');
  const asks = wish ? t(`board.ask.${wish.act}`, { who }) : '';
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!wish) return;
    onConfirm(actOf(wish, text.trim()), wish.learner ? [wish.learner.session] : undefined);
    if (wish.act === 'message') setText('');
    onClose();
  };
  return (
    <Dialog open={wish !== null} title={asks} onClose={onClose}>
      <form className="act-form" onSubmit={send}>
        {wish?.act === 'message' && (
          <label className="field">
            {t('board.ask.text')}
            <textarea
              data-focus-first
              required
              rows={3}
              maxLength={MOST_CHARACTERS}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
              }}
            />
          </label>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" data-focus-first onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={wish?.act === 'message' && text.trim() === ''}>
            {t(wish?.act === 'message' ? 'board.ask.send' : 'board.ask.confirm')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function actOf({ act }: Wish, text: string): ClassAct {
  if (act === 'message') return { act, text };
  return act === 'extend' ? { act, minutes: EXTENSION } : { act };
}
