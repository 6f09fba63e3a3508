import type { AuditEntryView, AuditView } from '../../src/audit/audit-view';
import type { LoginMethodsView } from '../../src/auth/openid/login-methods-view';
import type { LogInView } from '../../src/auth/login/login-view';
import type { NewTokenView, TokenView } from '../../src/auth/tokens/token-view';
import type { LeftOutView } from '../../src/scenarios/scenario-view';
import type { TokenScope } from '../../src/auth/scope';
import { request } from './request';

export type { AuditEntryView, LeftOutView, LoginMethodsView, LogInView, NewTokenView, TokenScope, TokenView };

export interface TokenWish {
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
}

/** The API as the trainer's page uses it. */
export const trainerApi = {
  whoAmI: (): Promise<LogInView> => request<LogInView>('GET', '/auth/login'),
  methods: (): Promise<LoginMethodsView> => request<LoginMethodsView>('GET', '/auth/methods'),
  logIn: (name: string, password: string): Promise<LogInView> =>
    request<LogInView>('POST', '/auth/login', { name, password }),
  logOut: (): Promise<unknown> => request<unknown>('DELETE', '/auth/login'),
  /** Those before an entry that an earlier page named; null: the newest. */
  audit: (before: number | null): Promise<AuditView> =>
    request<AuditView>('GET', before === null ? '/audit' : `/audit?before=${before}`),
  leftOut: (): Promise<LeftOutView[]> => request<LeftOutView[]>('GET', '/left-out-scenarios'),
  tokens: (): Promise<TokenView[]> => request<TokenView[]>('GET', '/auth/tokens'),
  makeToken: (wish: TokenWish): Promise<NewTokenView> => request<NewTokenView>('POST', '/auth/tokens', wish),
  revokeToken: (token: string): Promise<unknown> =>
    request<unknown>('DELETE', `/auth/tokens/${encodeURIComponent(token)}`),
};
