import { z } from 'zod';
import type { FromServer } from '../../../terminals/protocol.js';

const count = z.int().nonnegative();
const cells = z.int().min(1).max(2000);

const frame: z.ZodType<FromServer> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), terminal: z.string(), seq: count, typed: count }),
  z.object({ type: z.literal('typed'), count }),
  z.object({ type: z.literal('exit'), code: z.int().nullable() }),
  z.object({ type: z.literal('notice'), message: z.string() }),
  z.object({ type: z.literal('size'), cols: cells, rows: cells }),
]);

/** A text frame of the server; undefined for one that a newer server may have. */
export function readServerFrame(value: unknown): FromServer | undefined {
  return frame.safeParse(value).data;
}
