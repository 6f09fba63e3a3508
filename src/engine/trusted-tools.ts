/**
 * Programs of ours in every machine (`sandbox-images/sandbox/install-tools`). They need no library, loader setting or
 * PATH of the learner's, who is root there and may replace any other program.
 */
const TOOLS = '/opt/radoub/bin';

/** A tool by its name: those of busybox, and bash, curl, docker, docker-compose, grep, jq, timeout and our own. */
export function tool(name: string): string {
  return `${TOOLS}/${name}`;
}

/** For what runs beside the tools: ours are found first, and nothing below /usr/local or /root is. */
export const TRUSTED_ENV = {
  PATH: `${TOOLS}:/usr/sbin:/usr/bin:/sbin:/bin`,
  HOME: '/root',
  DOCKER_CONFIG: '/opt/radoub/docker',
  LC_ALL: 'C.UTF-8',
} as const;

/** Root's own folder may be gone. */
export const TRUSTED_DIR = '/';

/** Whether the engine, not the program, says that nothing ran: a tool or the folder to run it in is missing. */
export function didNotStart(exitCode: number | undefined, output: string): boolean {
  return isUnstarted(exitCode) && output.startsWith('OCI runtime exec failed');
}

/** Codes that no tool of ours ends with by itself. */
export function isUnstarted(exitCode: number | undefined): boolean {
  return exitCode === 126 || exitCode === 127;
}
