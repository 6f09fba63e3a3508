type Arch = 'x64' | 'arm64';

/** Numbers of system calls (the kernel's `syscall_64.tbl` and `asm-generic/unistd.h`). */
const NUMBERS = {
  acct: { x64: 163, arm64: 89 },
  bpf: { x64: 321, arm64: 280 },
  init_module: { x64: 175, arm64: 105 },
  finit_module: { x64: 313, arm64: 273 },
  inotify_init1: { x64: 294, arm64: 26 },
  io_setup: { x64: 206, arm64: 0 },
  io_uring_setup: { x64: 425, arm64: 425 },
  kexec_load: { x64: 246, arm64: 104 },
  keyctl: { x64: 250, arm64: 219 },
  mount: { x64: 165, arm64: 40 },
  open_by_handle_at: { x64: 304, arm64: 265 },
  perf_event_open: { x64: 298, arm64: 241 },
  reboot: { x64: 169, arm64: 142 },
  settimeofday: { x64: 164, arm64: 170 },
  swapon: { x64: 167, arm64: 224 },
  unshare: { x64: 272, arm64: 97 },
  userfaultfd: { x64: 323, arm64: 282 },
} as const satisfies Record<string, Record<Arch, number>>;

export type Call = keyof typeof NUMBERS;

export function number(call: Call): number {
  return NUMBERS[call][process.arch === 'arm64' ? 'arm64' : 'x64'];
}

/** A Perl program that makes the call and prints `done` or the error's name. */
export function tries(call: Call, ...args: readonly (number | string)[]): string {
  const list = [number(call), ...args].join(', ');
  return `use Errno; $! = 0; if (syscall(${list}) >= 0) { print "done" } else { print +(grep { $!{$_} } keys %!)[0] }`;
}
