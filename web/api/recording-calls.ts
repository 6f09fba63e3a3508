import type { RecordingView } from '../../src/recordings/recording-view';
import { request, requestText } from './request';

const id = encodeURIComponent;

export const recordingsApi = {
  list: (session: string): Promise<RecordingView[]> =>
    request<RecordingView[]>('GET', `/sessions/${id(session)}/recordings`),
  /** Asciicast v2, 16 MiB at most unless the server is set otherwise. */
  cast: (session: string, terminal: string): Promise<string> =>
    requestText('GET', `/sessions/${id(session)}/recordings/${id(terminal)}.cast`),
};
