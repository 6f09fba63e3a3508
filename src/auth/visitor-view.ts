/** `GET /api/auth/visitor`. */
export interface VisitorView {
  role: 'nobody' | 'learner' | 'trainer';
  /** Whoever comes may learn here, without a class. */
  open: boolean;
}
