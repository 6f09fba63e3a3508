import type { Text } from '../../events/verdict.js';

/*
 * A Dockerfile as scenarios see it. `docs/checks-of-files.md` describes these names for authors: they are a format.
 */

export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  /** What follows keyword and flags, in one line; what a heredoc holds included. */
  readonly text: string;
  /** The words of it; of the exec form, its strings. */
  readonly arguments: readonly string[];
  /** By name without dashes: `true` for one without a value, a list for one that is repeated. */
  readonly flags: Readonly<Record<string, string | true | readonly string[]>>;
  /** Of those that take both forms; else null. */
  readonly form: 'exec' | 'shell' | null;
  readonly line: number;
  /** The number of its stage, from 0; null before the first FROM. */
  readonly stage: number | null;
}

/** CMD, ENTRYPOINT, or the command of a HEALTHCHECK. */
export interface Command {
  readonly form: 'exec' | 'shell';
  /** The strings of the exec form; of the shell form one string, as the shell gets it. */
  readonly command: readonly string[];
  readonly text: string;
  readonly line: number;
}

export interface Healthcheck extends Partial<Command> {
  /** HEALTHCHECK NONE. */
  readonly disabled: boolean;
  readonly line: number;
  /** `interval`, `timeout`, `retries`, … */
  readonly flags: Instruction['flags'];
}

/** One FROM and what follows it. What a stage takes over from an earlier stage of the file counts as its own. */
export interface Stage {
  readonly index: number;
  readonly name: string | null;
  readonly line: number;
  /** As written, with the defaults of ARGs put in. */
  readonly image: string;
  /** The earlier stage it begins with, by number; null for an image. */
  readonly parent: number | null;
  /** The image at the bottom, without tag and digest. */
  readonly base: string;
  readonly tag: string | null;
  readonly digest: string | null;
  readonly platform: string | null;
  readonly instructions: readonly Instruction[];
  /** RUN, COPY and ADD of this stage itself. */
  readonly layers: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Names and defaults. */
  readonly args: Readonly<Record<string, string | null>>;
  /** Of the last USER; null where the base image decides. */
  readonly user: string | null;
  readonly workdir: string | null;
  /** As written: `80`, `53/udp`, `8000-8010`. */
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly cmd: Command | null;
  readonly entrypoint: Command | null;
  readonly healthcheck: Healthcheck | null;
}

export interface DockerfileData {
  readonly escape: string;
  /** Of `# syntax=`; null without one. */
  readonly syntax: string | null;
  /** How many comments there are that say something, each once. */
  readonly comments: number;
  /** Of the ARGs before the first FROM. */
  readonly args: Readonly<Record<string, string | null>>;
  /** Of all stages, in the file's order. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The last of them, which becomes the image. */
  readonly final: Stage;
}

/** Something that Docker would refuse. */
export interface DockerfileProblem {
  readonly line: number;
  readonly reason: Text;
}
