import type { CSSProperties, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassView } from '../../api/class-calls';
import { JOIN_PATH } from '../../navigation/route';
import { QrCode } from './qr-code';

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/** The way into a class, as large as the screen allows. */
export function CodeScreen({ classroom }: { classroom: ClassView }): JSX.Element {
  const { t } = useTranslation();
  const { name, code, joinPath, learners } = classroom;
  const { origin, host, hostname } = window.location;
  return (
    <>
      <h1>{name}</h1>
      {code === null || joinPath === null ? (
        <p className="projector-closed">{t('classes.noCode')}</p>
      ) : (
        <div className="projector-way">
          <dl>
            <dt>{t('classes.screen.address')}</dt>
            <dd className="projector-address">
              {host}
              {JOIN_PATH}
            </dd>
            <dt>{t('classes.screen.code')}</dt>
            {/* As many letters as there are share the width. */}
            <dd className="projector-code" style={{ '--letters': code.length } as CSSProperties}>
              {code}
            </dd>
          </dl>
          <figure>
            <QrCode text={origin + joinPath} />
            <figcaption>{t('classes.screen.scan')}</figcaption>
          </figure>
        </div>
      )}
      <p className="projector-count" role="status">
        {t('classes.screen.joined', { count: learners })}
      </p>
      {LOOPBACK.test(hostname) && <p className="quiet">{t('classes.screen.loopback')}</p>}
    </>
  );
}
