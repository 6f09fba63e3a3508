/** How a trainer can log in here. */
export interface LoginMethodsView {
  readonly password: true;
  /** Null: there is none. `url` is where a browser goes to begin. */
  readonly openid: { readonly name: string; readonly url: string } | null;
}

export const METHODS_EXAMPLE: LoginMethodsView = {
  password: true,
  openid: { name: 'Lycée Vaucanson', url: 'https://radoub.school.org/api/auth/openid' },
};
