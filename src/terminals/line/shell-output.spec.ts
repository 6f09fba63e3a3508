import { FlowControl } from './flow-control.js';
import { ShellOutput } from './shell-output.js';

const frame = (type: string, payload: string): string =>
  Buffer.from(type).toString('hex') + (payload.length / 2).toString(16).padStart(8, '0') + payload;
const output = (text: string): string => frame('O', Buffer.from(text).toString('hex'));
const welcome = frame('W', '0000000000000007' + '0000000000000003' + '0000002a');
const typed = frame('T', '0000000000000005');
const exit = frame('X', '00000001');

describe('ShellOutput', () => {
  let sent: string[];
  let shell: ShellOutput;

  beforeEach(() => {
    sent = [];
    const page = { send: (data: Buffer | string) => void sent.push(data.toString()) };
    shell = new ShellOutput('t1', page, new FlowControl({ pause: () => {}, resume: () => {} }));
  });

  it('sends output that came together as one frame, and what was typed after it but before the end', () => {
    const chunk = welcome + output('a') + output('b') + typed + output('c') + output('d') + exit;
    const told = shell.receive(Buffer.from(chunk, 'hex'));
    expect(sent).toEqual([
      '{"type":"welcome","terminal":"t1","seq":7,"typed":3}',
      'abcd',
      '{"type":"typed","count":5}',
      '{"type":"exit","code":1}',
    ]);
    expect(told.map(({ type }) => type)).toEqual(['welcome', 'typed', 'exit']);
  });

  it('does not wait for the end of a long frame', () => {
    const bytes = Buffer.from(output('abcdef'), 'hex');
    shell.receive(bytes.subarray(0, 7));
    shell.receive(bytes.subarray(7));
    expect(sent).toEqual(['ab', 'cdef']);
  });
});
