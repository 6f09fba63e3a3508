import { Chromium, type LearnerPage } from '../../test/support/browser.js';
import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { median, percentile } from '../statistics.js';
import { CREATE_NETWORK, NETWORK_STEP, REMOVE_NETWORK } from '../support/network-step.js';

const SAMPLES = 30;

/** Times in the page, as its own clock tells them. */
interface Watched {
  /** When the command's last line came to the terminal. */
  ended: number | undefined;
  /** When the page showed that all checks passed: the frame after they changed. */
  shown: number | undefined;
}

type WatchingWindow = Window & { watched: Watched };

/** From the end of the learner's command to green signs in the page. */
export async function verdictInPage(): Promise<Row[]> {
  await using server = await Server.start();
  await using chromium = await Chromium.start();
  await using learner = await chromium.open(server.address);
  const { page } = learner;
  await learner.begin('Réseaux Docker');
  await page.evaluate(async (step) => {
    const session = location.pathname.split('/').pop() ?? '';
    const headers = { 'Content-Type': 'application/json' };
    await fetch(`/api/sessions/${session}/steps/${step}/open`, { method: 'POST', headers, body: '{}' });
  }, NETWORK_STEP);
  await page.addInitScript(watch);
  await page.reload();
  await learner.sees(/root@tp/);
  await page.waitForFunction(() => document.querySelectorAll('li.check[data-status="failed"]').length > 0);

  const samples: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) samples.push(await createAndRemove(learner));
  if (learner.errors.length > 0) throw new Error(`The page failed: ${learner.errors.join('\n')}`);
  const note =
    `${SAMPLES} times in Chromium: the network's id at the page's websocket, to the frame after all its checks are green. ` +
    'The browser shares the cores with everything else.';
  return [
    { measure: 'verdict in the page after a command, p50', unit: 'ms', ours: median(samples), note },
    {
      measure: 'verdict in the page after a command, p95',
      unit: 'ms',
      ours: percentile(samples, 0.95),
      aim: { kind: 'at most', limit: 400 },
      note,
    },
  ];
}

async function createAndRemove(learner: LearnerPage): Promise<number> {
  const { page } = learner;
  await page.evaluate(() => {
    (window as unknown as WatchingWindow).watched = { ended: undefined, shown: undefined };
  });
  await learner.type(CREATE_NETWORK);
  const watched = await page.waitForFunction(() => {
    const { ended, shown } = (window as unknown as WatchingWindow).watched;
    return ended !== undefined && shown !== undefined && shown - ended;
  });
  const took = (await watched.jsonValue()) as number;
  await learner.type(REMOVE_NETWORK);
  await page.waitForFunction(() => document.querySelector('li.check:not([data-status="failed"])') === null);
  return took;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const own = window as unknown as WatchingWindow & { WebSocket: typeof WebSocket };
  own.watched = { ended: undefined, shown: undefined };
  own.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      let seen = '';
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (!(data instanceof ArrayBuffer)) return;
        seen = seen.slice(-500) + new TextDecoder('latin1').decode(data);
        if (!/[0-9a-f]{64}\r\n/.test(seen)) return;
        own.watched.ended ??= performance.now();
        seen = '';
      });
    }
  };
  new MutationObserver(() => {
    const checks = document.querySelectorAll('li.check');
    const passed = document.querySelectorAll('li.check[data-status="passed"]');
    if (checks.length === 0 || passed.length < checks.length || own.watched.shown !== undefined) return;
    requestAnimationFrame(() => (own.watched.shown ??= performance.now()));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] });
}
