import { connect } from '../api/connect.js';
import type { Act } from '../api/radoub-api.js';
import type { RemoteOptions } from '../remote-command.js';
import { print } from '../say/print.js';
import { actOn, type Chosen } from './act-on.js';
import { hasFailed, outcomeLines } from './outcome-lines.js';
import { findTarget } from './target.js';

export type ActOptions = RemoteOptions & Chosen;

export async function carryOut(wish: string, act: Act, options: ActOptions): Promise<void> {
  const api = connect(options);
  const outcomes = await actOn(api, await findTarget(api, wish), act, options);
  print(options.json, outcomes, () => outcomeLines(outcomes));
  if (hasFailed(outcomes)) process.exitCode = 1;
}
