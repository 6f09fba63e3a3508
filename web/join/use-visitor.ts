import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { joinApi, type MembershipView, type VisitorView } from '../api/class-calls';

/** Often enough to notice a start that was moved, seldom enough for two hundred who wait. */
const [SOONEST_MS, LATEST_MS] = [1000, 30_000];

/** As what the server knows this browser. */
export function useVisitor(): UseQueryResult<VisitorView> {
  // Not while a newcomer reads the personal code, which is shown once.
  return useQuery({ queryKey: ['visitor'], queryFn: joinApi.visitor, refetchOnReconnect: false });
}

/** The learner's class; null for whoever is in none. Looks again until a planned class opens. */
export function useMembership(): UseQueryResult<MembershipView | null> {
  const { data: visitor } = useVisitor();
  return useQuery({
    queryKey: ['membership'],
    queryFn: joinApi.membership,
    enabled: visitor?.role === 'learner',
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state: { data } }) => (data ? nextLook(data, Date.now()) : false),
  });
}

/** Milliseconds until a class that waits for its start is asked about again; false: it waits for nothing. */
export function nextLook({ class: { state, opensAt } }: MembershipView, nowMs: number): number | false {
  if (state !== 'planned') return false;
  // Just after it, by this computer's clock; where that is wrong, soon again.
  const left = new Date(opensAt).getTime() - nowMs + 200;
  return Math.min(Math.max(left, SOONEST_MS), LATEST_MS);
}
