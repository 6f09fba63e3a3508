import type { Container } from 'dockerode';
import { readOutput } from '../../src/engine/exec-stream.js';

/** What a command in a machine prints. */
export async function execIn(container: Container, ...command: string[]): Promise<string> {
  const exec = await container.exec({ Cmd: command, AttachStdout: true, AttachStderr: true });
  return (await readOutput(await exec.start({}), { maxBytes: 16 * 1024 * 1024 })).output;
}
