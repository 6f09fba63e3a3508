import type { Step } from '../../src/scenarios/scenario.js';
import { docker } from './engine-objects.js';
import type { Server } from './server.js';

/** The lines of a step's solution that a learner types: all but the script's own first ones. */
export function typedLines(step: Step): string[] {
  return (step.solution?.source ?? '').split('\n').filter((line) => line !== '' && !/^(#!|set -eu)/.test(line));
}

/** The right answers to a step's questions, found in the learner's machine where they depend on it. */
export async function rightAnswers(server: Server, step: Step): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [check, answer] of step.answers) {
    answers.set(check, typeof answer === 'string' ? answer : String(await answer.evaluate(await worldOf(server))));
  }
  return answers;
}

async function worldOf(server: Server): Promise<Record<string, unknown>> {
  const machine = `radoub-${await sandboxOf(server)}`;
  const inner = async (...args: string[]): Promise<string> => (await inMachine(machine, ['docker', ...args])).trim();
  const inspected = async (list: string[], kind: string): Promise<unknown> => {
    const ids = (await inner(...list)).split('\n').filter((id) => id !== '');
    return ids.length === 0 ? [] : JSON.parse(await inner(kind, 'inspect', ...ids));
  };
  return {
    containers: await inspected(['ps', '-aq'], 'container'),
    networks: await inspected(['network', 'ls', '-q'], 'network'),
    volumes: await inspected(['volume', 'ls', '-q'], 'volume'),
    images: await inspected(['image', 'ls', '-q'], 'image'),
  };
}

/** The one sandbox that a session of this server holds. */
export async function sandboxOf(server: Server): Promise<string> {
  const headers = { Authorization: `Bearer ${server.trainerToken}` };
  const response = await fetch(`${server.address}/api/sandboxes`, { headers });
  const sandboxes = (await response.json()) as { id: string; state: string }[];
  const claimed = sandboxes.filter((sandbox) => sandbox.state === 'claimed');
  if (claimed.length !== 1) throw new Error(`Expected one claimed sandbox, found ${JSON.stringify(sandboxes)}`);
  return claimed[0]?.id ?? '';
}

/** Runs a command as root in a machine, the way the terminal does. */
export function inMachine(machine: string, command: readonly string[]): Promise<string> {
  return docker('exec', machine, ...command);
}
