import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FreshPersonalCode } from '../join/fresh-personal-code';
import { useMembership } from '../join/use-visitor';
import type { TerminalDesk } from '../terminal/terminal-desk';
import { Icon } from '../theme/icon';
import { Dialog } from './dialog';
import { HelpKeys } from './help-keys';
import { rememberScreenReaderMode, screenReaderMode } from './screen-reader-mode';

interface HelpDialogProps {
  readonly open: boolean;
  readonly desk: TerminalDesk;
  readonly onClose: () => void;
}

export function HelpDialog({ open, desk, onClose }: HelpDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { data: membership } = useMembership();
  const [reader, setReader] = useState(screenReaderMode);
  const change = (on: boolean): void => {
    setReader(on);
    rememberScreenReaderMode(on);
    desk.setScreenReader(on);
  };
  return (
    <Dialog open={open} title={t('help.title')} onClose={onClose}>
      <p className="help-marks">
        <Icon name="run" /> {t('help.run')} <Icon name="copy" /> {t('help.copyMark')}
      </p>
      <p>{t('help.checks')}</p>
      <HelpKeys />
      <h3>{t('help.machine')}</h3>
      <p>{t('help.caps')}</p>
      <p>{t('help.kept')}</p>
      {membership && (
        <>
          <h3>{t('join.personal.title')}</h3>
          <FreshPersonalCode />
        </>
      )}
      <h3>{t('help.reader')}</h3>
      <label className="check-box">
        <input
          type="checkbox"
          checked={reader}
          onChange={(event) => {
            change(event.target.checked);
          }}
        />
        {t('help.readerMode')}
      </label>
    </Dialog>
  );
}
