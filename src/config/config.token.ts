/** Injection token of the one validated `Config`. */
export const CONFIG = Symbol('config');
