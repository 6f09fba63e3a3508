import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from './caller.js';
import type { Scope } from './scope.js';

/** Who may call a route. A route that does not say is refused to everybody. */
export type Access = { readonly kind: 'public' } | { readonly kind: 'roles'; readonly roles: readonly Role[] };

export const ACCESS = 'radoub:access';
export const SCOPE = 'radoub:scope';

export function Roles(...roles: [Role, ...Role[]]): CustomDecorator {
  return SetMetadata(ACCESS, { kind: 'roles', roles } satisfies Access);
}

export function Public(): CustomDecorator {
  return SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
}

/** The scope that a trainer's credential needs, where it is another than the method says. */
export function NeedsScope(scope: Scope): CustomDecorator {
  return SetMetadata(SCOPE, scope);
}
