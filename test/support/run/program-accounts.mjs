import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A call of the kernel that Node has no name for; the accounts end with whoever asked for them. */
const KEEP = `
import ctypes, os, signal, sys, tempfile
def acct(path):
    if ctypes.CDLL(None, use_errno=True).acct(path): sys.exit('No accounts of programs: ' + os.strerror(ctypes.get_errno()))
signal.signal(signal.SIGINT, signal.SIG_IGN)
with tempfile.NamedTemporaryFile(prefix='radoub-accounts-') as file:
    acct(file.name.encode())
    print(file.name, flush=True)
    sys.stdin.read()
    acct(None)`;

/** `struct acct_v3` of acct(5), as x86 and ARM write it. */
const RECORD = { bytes: 64, version: 1, user: 32, system: 34, name: 48 };
/** Of a second. */
const TICKS = 100;

/** Has the kernel write down every program that ends on this machine, whoever ran it: one run at a time can do so. */
export class ProgramAccounts {
  #file;

  /** Where the kernel keeps none, or not for us, that is complained of, and nothing is in them. */
  async begin() {
    const keeper = spawn('python3', ['-c', KEEP], { stdio: ['pipe', 'pipe', 'inherit'] });
    keeper.unref();
    keeper.stdin.unref();
    const lines = createInterface({ input: keeper.stdout });
    [this.#file] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
    keeper.stdout.unref();
  }

  /** What has ended until now. */
  programs() {
    return this.#file ? programsOf(readFileSync(this.#file)) : [];
  }
}

/** By name: how many of that name ended, and their core-seconds. */
export function programsOf(accounts) {
  const programs = new Map();
  for (let at = 0; at + RECORD.bytes <= accounts.length; at += RECORD.bytes) {
    const record = accounts.subarray(at, at + RECORD.bytes);
    if ((record[RECORD.version] & 0x0f) !== 3) throw new Error('The kernel keeps accounts of another form.');
    const [name] = record.toString('latin1', RECORD.name).split('\0');
    const before = programs.get(name) ?? { name, times: 0, coreSeconds: 0 };
    programs.set(name, {
      name,
      times: before.times + 1,
      coreSeconds: before.coreSeconds + secondsAt(record, RECORD.user) + secondsAt(record, RECORD.system),
    });
  }
  return [...programs.values()];
}

/** A floating number of its own: 13 bits, and 3 of an exponent of eight. */
function secondsAt(record, offset) {
  const word = record.readUInt16LE(offset);
  return ((word & 0x1fff) * 8 ** (word >> 13)) / TICKS;
}
