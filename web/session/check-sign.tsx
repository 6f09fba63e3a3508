import type { JSX } from 'react';
import type { VerdictView } from '../../src/sessions/session-view';

const SHAPE: Record<VerdictView['status'], JSX.Element> = {
  unknown: <circle cx="10" cy="10" r="7.25" className="sign-ring" strokeDasharray="2 2.55" />,
  waiting: <circle cx="10" cy="10" r="7.25" className="sign-ring" strokeDasharray="2 2.55" />,
  failed: <circle cx="10" cy="10" r="7.25" className="sign-ring" />,
  passed: (
    <>
      <circle cx="10" cy="10" r="8" className="sign-disc" />
      <path d="M6.2 10.4l2.6 2.6 5-5.6" className="sign-tick" pathLength="1" />
    </>
  ),
  broken: (
    <>
      <circle cx="10" cy="10" r="7.25" className="sign-ring" />
      <path d="M10 6v5M10 13.6v.1" className="sign-mark" />
    </>
  ),
};

export function CheckSign({ status }: { status: VerdictView['status'] }): JSX.Element {
  return (
    <svg className="check-sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {SHAPE[status]}
    </svg>
  );
}
