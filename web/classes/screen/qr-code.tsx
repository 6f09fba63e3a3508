import { type JSX, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { qrPath } from './qr-path';

export function QrCode({ text }: { text: string }): JSX.Element {
  const { t } = useTranslation();
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('classes.screen.qr', { address: text })}
    >
      <rect width={size} height={size} className="qr-paper" />
      <path d={path} className="qr-ink" />
    </svg>
  );
}
