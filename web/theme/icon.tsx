import type { JSX } from 'react';

export type IconName = 'run' | 'copy' | 'hint' | 'close' | 'system' | 'light' | 'dark';

/** A sign beside words that already say it. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return <span className="icon" data-icon={name} aria-hidden="true" />;
}
