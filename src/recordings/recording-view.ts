/** One of `GET /api/sessions/:id/recordings`. */
export interface RecordingView {
  terminal: string;
  /** ISO 8601. */
  startedAt: string;
  /** From its beginning to what was recorded last. */
  seconds: number;
  bytes: number;
  /** Where checks passed and steps were achieved, in the session's language; in order. */
  markers: MarkerView[];
}

export interface MarkerView {
  /** Seconds since the recording began. */
  at: number;
  label: string;
}
