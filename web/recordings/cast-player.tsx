import { type JSX, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from './clock-text';
import type { Cast } from './read-cast';
import { Timeline } from './timeline';
import { SPEEDS, usePlayer } from './use-player';

/** Seconds that an arrow key goes. */
const JUMP = 5;

export function CastPlayer({ cast }: { cast: Cast }): JSX.Element {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const player = usePlayer(cast, place);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if ((event.target as Element).closest('button, input, select')) return; // each control has keys of its own
    const acts: Readonly<Record<string, () => void>> = {
      ' ': player.toggle,
      ArrowLeft: () => {
        player.seek(player.at - JUMP);
      },
      ArrowRight: () => {
        player.seek(player.at + JUMP);
      },
      Home: () => {
        player.seek(0);
      },
      End: () => {
        player.seek(cast.seconds);
      },
    };
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]?.();
  };
  return (
    <section className="cast-player" tabIndex={0} aria-label={t('recordings.player')} onKeyDown={onKeyDown}>
      <div ref={place} className="cast-screen" role="group" aria-label={t('recordings.screen')} />
      <div className="cast-controls">
        <button type="button" className="button" onClick={player.toggle}>
          {player.playing ? t('recordings.pause') : t('recordings.play')}
        </button>
        <Timeline cast={cast} player={player} />
        <label>
          {t('recordings.speed')}{' '}
          <select
            value={player.speed}
            onChange={(event) => {
              player.setSpeed(Number(event.target.value));
            }}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {speed} ×
              </option>
            ))}
          </select>
        </label>
      </div>
      <h2>{t('recordings.markers')}</h2>
      {cast.markers.length === 0 && <p className="quiet">{t('recordings.noMarkers')}</p>}
      <ol className="cast-markers">
        {cast.markers.map((marker, index) => (
          <li key={index}>
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                player.seek(marker.at);
              }}
            >
              <span className="cast-time">{clockText(marker.at)}</span> {marker.label}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
