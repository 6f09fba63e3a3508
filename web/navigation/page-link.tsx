import type { AnchorHTMLAttributes, JSX, MouseEvent } from 'react';
import { navigate } from './navigate';

/** A link to one of our pages; with a modifier key the browser opens it as any other. */
export function PageLink({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): JSX.Element {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
  return <a {...rest} href={href} onClick={follow} />;
}
