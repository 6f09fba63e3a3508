import { docker } from '../../support/engine-objects.js';
import { inContainer, type Run, type Sandbox } from '../../support/sandbox.js';

/** Somewhere to try an attack from, as root. */
export interface Place {
  readonly called: string;
  sh(script: string): Promise<Run>;
  perl(program: string): Promise<Run>;
}

export function shellOf(sandbox: Sandbox): Place {
  return { called: 'the sandbox', sh: (script) => sandbox.sh(script), perl: (program) => sandbox.perl(program) };
}

/** The most powerful container that a learner can start on their own Docker. */
export async function privilegedContainerIn(sandbox: Sandbox): Promise<Place> {
  const started = await sandbox.sh(
    'docker run -d --name intruder --privileged --pid=host --net=host --uts=host --ipc=host -v /:/h ubuntu sleep 1d',
  );
  if (started.code !== 0) throw new Error(started.output);
  const enter = ['exec', '-i', sandbox.name, 'docker', 'exec', '-i', 'intruder'];
  return {
    called: 'a privileged container in it',
    sh: (script) => inContainer([...enter, 'sh'], script),
    perl: (program) => inContainer([...enter, 'perl'], program),
  };
}

/**
 * A container as weak as sandboxes must never be, on the same engine. The first step of an attack has to succeed here,
 * else its failure in a sandbox proves nothing. Nothing is ever written from it.
 */
export class Control implements Place, AsyncDisposable {
  readonly called = 'a deliberately weak container';

  private constructor(private readonly id: string) {}

  static async start(image: string): Promise<Control> {
    const weak = [
      ...['seccomp=unconfined', 'apparmor=unconfined', 'systempaths=unconfined'].flatMap((each) => [
        '--security-opt',
        each,
      ]),
      ...['SYS_ADMIN', 'SYS_BOOT', 'SYS_TIME', 'SYS_PTRACE', 'SYS_PACCT', 'MKNOD'].flatMap((each) => [
        '--cap-add',
        each,
      ]),
      ...['--userns=host', '--cgroupns=host', '--network=none', '--entrypoint=sleep'],
    ];
    const control = new Control((await docker('run', '-d', ...weak, image, '1d')).trim());
    // Files of the image belong to a user without rights here, so with its set-user bit `mount` would lose ours.
    await control.sh('chmod u-s /usr/bin/mount /usr/bin/umount');
    return control;
  }

  sh(script: string): Promise<Run> {
    return inContainer(['exec', this.id, 'bash', '-c', script]);
  }

  perl(program: string): Promise<Run> {
    return inContainer(['exec', '-i', this.id, 'perl'], program);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await docker('rm', '-f', '-v', this.id);
  }
}

/** The image that machines start from. */
export async function imageOf(sandbox: Sandbox): Promise<string> {
  return (await docker('inspect', '-f', '{{.Config.Image}}', sandbox.name)).trim();
}
