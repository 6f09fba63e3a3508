import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Key names are the same words in both languages, as they are printed on keyboards. */
function Keys({ children }: { children: string }): JSX.Element {
  return <kbd>{children}</kbd>;
}

function Row({ what, pc, mac }: { what: string; pc: ReactNode; mac: ReactNode }): JSX.Element {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{pc}</td>
      <td>{mac}</td>
    </tr>
  );
}

/** Which keys copy, paste and move, by system. */
export function HelpKeys(): JSX.Element {
  const { t } = useTranslation();
  const f6 = <Keys>F6</Keys>;
  const arrows = (
    <>
      <Keys>←</Keys> <Keys>→</Keys>
    </>
  );
  return (
    <>
      <h3>{t('help.keys')}</h3>
      <table className="help-keys">
        <thead>
          <tr>
            <td />
            <th scope="col">Windows, Linux</th>
            <th scope="col">macOS</th>
          </tr>
        </thead>
        <tbody>
          <Row
            what={t('help.copy')}
            pc={
              <>
                <Keys>Ctrl+C</Keys> <Keys>Ctrl+Shift+C</Keys> <Keys>Ctrl+Insert</Keys>
              </>
            }
            mac={<Keys>⌘ C</Keys>}
          />
          <Row
            what={t('help.paste')}
            pc={
              <>
                <Keys>Ctrl+V</Keys> <Keys>Ctrl+Shift+V</Keys> <Keys>Shift+Insert</Keys> {t('help.rightClick')}
              </>
            }
            mac={
              <>
                <Keys>⌘ V</Keys> {t('help.rightClick')}
              </>
            }
          />
          <Row
            what={t('help.interrupt')}
            pc={
              <>
                <Keys>Ctrl+C</Keys> {t('help.interruptWhen')}
              </>
            }
            mac={<Keys>Ctrl+C</Keys>}
          />
          <Row what={t('help.select')} pc={<Keys>Shift</Keys>} mac={<Keys>⌥</Keys>} />
          <Row what={t('help.leave')} pc={f6} mac={f6} />
          <Row what={t('help.tabs')} pc={arrows} mac={arrows} />
        </tbody>
      </table>
      <p className="quiet">{t('help.leaveWhy')}</p>
    </>
  );
}
