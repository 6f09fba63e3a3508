import { readFile } from 'node:fs/promises';
import type { Sandbox } from '../../support/sandbox.js';
import { whereKernelHas } from '../../support/where-kernel-has.js';
import { type Call, tries } from '../calls.js';
import type { Control, Place } from './places.js';
import type { Site } from './site.js';

/** What a seccomp filter or a missing right answers. */
const NO = /^(EPERM|EACCES|EAFNOSUPPORT)$/;

export function kernelCalls(site: () => Site): void {
  describe('Calls by which root changes the machine that all share', () => {
    let sandbox: Sandbox;
    let control: Control;
    let places: readonly Place[];
    const started = { wall: 0, steady: 0, boot: '' };

    beforeAll(async () => {
      ({ sandbox, control, places } = site());
      started.boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
      [started.wall, started.steady] = [Date.now(), performance.now()];
    });

    async function isRefused(program: string): Promise<void> {
      for (const place of places) {
        const { output } = await place.perl(program);
        if (!NO.test(output)) throw new Error(`From ${place.called}: ${output}`);
      }
    }

    /** With arguments that change nothing should the call be let through: no such file, no such command, nothing to set. */
    const HARMLESS: readonly { call: Call; args: readonly (number | string)[]; allowed: string }[] = [
      { call: 'reboot', args: ['0xfee1dead', 672274793, '0x7777'], allowed: 'EINVAL' },
      { call: 'settimeofday', args: [0, 0], allowed: 'done' },
      { call: 'swapon', args: [0, 0], allowed: 'EFAULT' },
      { call: 'acct', args: ['(my $path = "/nowhere")'], allowed: 'ENOENT' },
      { call: 'open_by_handle_at', args: [-1, 0, 0], allowed: 'EFAULT' },
      { call: 'bpf', args: [9999, 0, 0], allowed: 'EINVAL' },
      { call: 'kexec_load', args: [0, 0, 0, '0xffff'], allowed: 'EINVAL' },
    ];
    it.each(HARMLESS)('$call', async ({ call, args, allowed }) => {
      const program = tries(call, ...args);
      await isRefused(program);
      const { output } = await control.perl(program);
      if (output !== 'ENOSYS') expect(output).toBe(allowed);
    });

    it.each(['userfaultfd', 'io_uring_setup', 'perf_event_open'] as const)('%s', (call) =>
      isRefused(tries(call, 0, 0, 0, 0, 0)),
    );

    it('the clock cannot be set by a detour', async () => {
      // adjtimex with the status that the clock has already.
      const program = `use Errno; my $t = pack("x208"); syscall(${process.arch === 'arm64' ? 171 : 159}, $t);
      substr($t, 0, 4) = pack("I", 0x10); $! = 0;
      if (syscall(${process.arch === 'arm64' ? 171 : 159}, $t) >= 0) { print "done" } else { print +(grep { $!{$_} } keys %!)[0] }`;
      await isRefused(program);
      expect((await control.perl(program)).output).toBe('done');
    });

    whereKernelHas('loadable modules', 'no module can be loaded', async () => {
      for (const call of ['init_module', 'finit_module'] as const) await isRefused(tries(call, -1, 0, 0));
    });

    it('only sockets that a course needs can be opened', async () => {
      const program = `use Socket; use Errno; for my $f (0..45) { for my $t (1, 2, 3, 5) {
      if (socket(my $s, $f, $t, 0)) { print "$f "; last } } }`;
      for (const place of places) expect((await place.perl(program)).output).toMatch(/^1 2 10 16( 17)?$/);
    });

    it('IPsec cannot be configured, whose code in the kernel has been a way out', () =>
      isRefused(
        'use Socket; use Errno; socket(my $s, 16, 3, 6) and print "done" or print +(grep { $!{$_} } keys %!)[0]',
      ));

    whereKernelHas('AF_VSOCK sockets', 'no socket reaches the hypervisor', () => opensOnlyInControl(40, 1));
    whereKernelHas('AF_ALG sockets', 'no socket reaches the kernel’s ciphers', () => opensOnlyInControl(38, 5));

    async function opensOnlyInControl(family: number, type: number): Promise<void> {
      const program = `use Socket; use Errno;
      socket(my $s, ${family}, ${type}, 0) and print "done" or print +(grep { $!{$_} } keys %!)[0]`;
      await isRefused(program);
      expect((await control.perl(program)).output).toBe('done');
    }

    whereKernelHas('keyrings', 'kernel keyrings, which all sandboxes would share, do not exist', async () => {
      const program = tries('keyctl', 0, -3, 0); // the session's keyring, which everybody has
      for (const place of places) expect((await place.perl(program)).output).toBe('ENOSYS');
      expect((await control.perl(program)).output).toBe('done');
    });

    it('no file gets a project of its own, by which it would escape a quota', async () => {
      const program = `use Errno; open(my $f, ">", "/root/project") or die; my $x = pack("I4x12", 0, 0, 0, 0);
      ioctl($f, 0x801c581f, $x); substr($x, 12, 4) = pack("I", 4711); $! = 0;
      if (ioctl($f, 0x401c5820, $x)) { print "done" } else { print +(grep { $!{$_} } keys %!)[0] }`;
      expect((await sandbox.perl(program)).output).toMatch(/^(EINVAL|EPERM|EOPNOTSUPP|ENOTTY)$/);
    });

    it('the host went on without a jump of its clock', async () => {
      expect(await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).toBe(started.boot);
      expect(Math.abs(Date.now() - started.wall - (performance.now() - started.steady))).toBeLessThan(1_000);
      expect((await sandbox.view()).state).toBe('open');
    });
  });
}
