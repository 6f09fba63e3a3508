import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Playback } from './playback';
import type { Cast } from './read-cast';
import { ReplayScreen } from './replay-screen';

export const SPEEDS = [0.5, 1, 2, 4, 8] as const;

export interface Player {
  readonly at: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  /** From the beginning, when it is at its end. */
  readonly toggle: () => void;
  readonly seek: (seconds: number) => void;
}

/** Plays a recording on a screen in `place`. */
export function usePlayer(cast: Cast, place: RefObject<HTMLDivElement | null>): Player {
  const playback = useRef<Playback>(null);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);

  useEffect(() => {
    if (!place.current) return undefined;
    const screen = new ReplayScreen(place.current, cast.cols, cast.rows);
    playback.current = new Playback(cast, screen);
    return () => {
      screen.dispose();
    };
  }, [cast, place]);

  const seek = useCallback((seconds: number) => {
    playback.current?.moveTo(seconds);
    setAt(playback.current?.at ?? 0);
  }, []);

  useEffect(() => {
    if (!playing) return undefined;
    let last = performance.now();
    const step = (now: number): void => {
      const moved = playback.current;
      if (!moved) return;
      seek(moved.at + Math.max(0, (now - last) / 1000) * speed);
      last = now;
      if (moved.isAtEnd) setPlaying(false);
      else frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [playing, speed, seek]);

  const toggle = useCallback(() => {
    if (!playing && playback.current?.isAtEnd) seek(0);
    setPlaying(!playing);
  }, [playing, seek]);

  return { at, playing, speed, setSpeed, toggle, seek };
}
