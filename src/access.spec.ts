import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { ACCESS } from './auth/roles.js';
import { readConfig } from './config/config.js';

type Importable = Type | DynamicModule;

function controllersOf(module: Importable, seen = new Set<unknown>()): Type[] {
  const type = 'module' in module ? module.module : module;
  if (seen.has(type)) return [];
  seen.add(type);
  const declared = (key: string): unknown[] => (Reflect.getMetadata(key, type) as unknown[] | undefined) ?? [];
  const dynamic = 'module' in module ? module : undefined;
  const imports = [...declared('imports'), ...(dynamic?.imports ?? [])] as Importable[];
  const controllers = [...declared('controllers'), ...(dynamic?.controllers ?? [])] as Type[];
  return [...controllers, ...imports.flatMap((each) => controllersOf(each, seen))];
}

function routesOf(controller: Type): { name: string; access: unknown }[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => ({ name, handler: prototype[name] as object }))
    .filter(({ handler }) => Reflect.hasMetadata('path', handler))
    .map(({ name, handler }) => {
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '?';
      const access: unknown = Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller);
      return { name: `${method} ${controller.name}.${name}`, access };
    });
}

describe('every route', () => {
  const controllers = controllersOf(AppModule.with(readConfig({})));
  const routes = controllers.flatMap(routesOf);

  it('is found', () => {
    expect(controllers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['SessionController', 'SandboxController', 'ScenariosController', 'HealthController']),
    );
    expect(routes.length).toBeGreaterThan(15);
  });

  it.each(routes)('says who may call it: $name', ({ access }) => {
    expect(access).toBeDefined();
  });
});
