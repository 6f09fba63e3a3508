/** `GET /api/classes/:id/readiness`: whether the host is ready for the learners of a class. */
export interface ReadinessView {
  /** Learners who are expected and have no machine yet. */
  missing: number;
  /** Machines that are being got ready for them, and those that are. */
  wanted: number;
  ready: number;
  /** How many machines like theirs the host holds: beside those at work now, and if there were no others. */
  fits: { now: number; inAll: number };
}
