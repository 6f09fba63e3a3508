/** For those who speak of machines without knowing the engine. */
export type { Caps } from '../engine/container-engine.js';
