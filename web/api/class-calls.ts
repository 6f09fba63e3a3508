import type {
  ClassView,
  JoinableClassView,
  JoinedView,
  MembershipView,
  PersonalCodeView,
} from '../../src/classes/class-view';
import type { ReadinessView } from '../../src/classes/readiness/readiness-view';
import type { VisitorView } from '../../src/auth/visitor-view';
import { ApiError } from './api-error';
import { request } from './request';

export type { ClassView, JoinableClassView, JoinedView, MembershipView, PersonalCodeView, ReadinessView, VisitorView };

const id = encodeURIComponent;

/** What a form says of a class: the body of the API; what is left out stays as it is, null takes a time or a cap away. */
export interface ClassBody {
  readonly name: string;
  readonly scenarios: readonly string[];
  readonly expected?: number;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly sessionMinutes?: number;
  readonly extensionMinutes?: number;
  readonly keepMinutes?: number;
  readonly memory?: string | null;
  readonly cpus?: number | null;
  readonly disk?: string | null;
  readonly recording: boolean;
  readonly internet?: boolean;
}

/** The API of classes as the trainer's pages use it. */
export const classApi = {
  list: (): Promise<ClassView[]> => request<ClassView[]>('GET', '/classes'),
  get: (classroom: string): Promise<ClassView> => request<ClassView>('GET', `/classes/${id(classroom)}`),
  make: (body: ClassBody): Promise<ClassView> => request<ClassView>('POST', '/classes', body),
  change: (classroom: string, body: ClassBody): Promise<ClassView> =>
    request<ClassView>('PATCH', `/classes/${id(classroom)}`, body),
  readiness: (classroom: string): Promise<ReadinessView> =>
    request<ReadinessView>('GET', `/classes/${id(classroom)}/readiness`),
  prepare: (classroom: string): Promise<ReadinessView> =>
    request<ReadinessView>('POST', `/classes/${id(classroom)}/prepare`),
  renewCode: (classroom: string): Promise<ClassView> => request<ClassView>('POST', `/classes/${id(classroom)}/code`),
  revokeCode: (classroom: string): Promise<ClassView> => request<ClassView>('DELETE', `/classes/${id(classroom)}/code`),
  close: (classroom: string): Promise<ClassView> => request<ClassView>('POST', `/classes/${id(classroom)}/close`),
  remove: (classroom: string): Promise<unknown> => request<unknown>('DELETE', `/classes/${id(classroom)}`),
};

/** The API of joining as the learner's pages use it. */
export const joinApi = {
  visitor: (): Promise<VisitorView> => request<VisitorView>('GET', '/auth/visitor'),
  look: (code: string): Promise<JoinableClassView> => request<JoinableClassView>('GET', `/join/${id(code)}`),
  join: (code: string, name: string): Promise<JoinedView> => request<JoinedView>('POST', '/join', { code, name }),
  comeBack: (personalCode: string): Promise<JoinedView> => request<JoinedView>('POST', '/join/back', { personalCode }),
  renewPersonalCode: (): Promise<PersonalCodeView> => request<PersonalCodeView>('POST', '/join/code'),
  /** Null: in no class. */
  membership: async (): Promise<MembershipView | null> => {
    try {
      return await request<MembershipView>('GET', '/join');
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not-in-a-class') return null;
      throw error;
    }
  },
};
