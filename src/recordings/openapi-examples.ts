import type { RecordingView } from './recording-view.js';

/** Shown in the API's documentation. */
export const RECORDING_EXAMPLE: RecordingView = {
  terminal: 't1',
  startedAt: '2026-01-12T09:00:12.000Z',
  seconds: 1834.5,
  bytes: 48213,
  markers: [{ at: 412.25, label: 'localnet a le sous-réseau 172.16.0.0/16' }],
};

export const CAST_EXAMPLE = [
  '{"version":2,"width":80,"height":24,"timestamp":1768208412,"title":"docker-networks t1","idle_time_limit":3}',
  '[0.412,"o","root@tp:~# "]',
  '[412.25,"m","localnet a le sous-réseau 172.16.0.0/16"]',
  '',
].join('\n');
