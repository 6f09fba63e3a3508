import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from './clock-text';
import type { Cast } from './read-cast';
import type { Player } from './use-player';

/** Where one is, where one can go, and a stroke at each marker. */
export function Timeline({ cast, player }: { cast: Cast; player: Player }): JSX.Element {
  const { t } = useTranslation();
  const now = t('recordings.position', { at: clockText(player.at), of: clockText(cast.seconds) });
  return (
    <div className="timeline">
      <div className="timeline-line">
        <input
          type="range"
          min={0}
          max={cast.seconds}
          step={0.1}
          value={player.at}
          aria-label={t('recordings.timeline')}
          aria-valuetext={now}
          onChange={(event) => {
            player.seek(event.target.valueAsNumber);
          }}
        />
        {cast.markers.map((marker, index) => (
          <span
            key={index}
            className="timeline-marker"
            aria-hidden="true"
            title={marker.label}
            style={{ left: `${(100 * marker.at) / (cast.seconds || 1)}%` }}
          />
        ))}
      </div>
      <span className="timeline-clock" aria-hidden="true">
        {clockText(player.at)} / {clockText(cast.seconds)}
      </span>
    </div>
  );
}
