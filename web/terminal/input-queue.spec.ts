import { FRAME_BYTES, InputQueue, QUEUE_BYTES, WINDOW_BYTES } from './input-queue';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (frame: Uint8Array | undefined): string => new TextDecoder().decode(frame);

function takeAll(queue: InputQueue): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let frame = queue.take(); frame; frame = queue.take()) frames.push(frame);
  return frames;
}

describe('the input queue', () => {
  it('sends what was typed once, in order', () => {
    const queue = new InputQueue();
    queue.push(bytes('docker '));
    queue.push(bytes('ps\r'));
    expect(text(queue.take())).toBe('docker ps\r');
    expect(queue.take()).toBeUndefined();
  });

  it('sends again exactly what had not reached the shell', () => {
    const queue = new InputQueue();
    queue.push(bytes('abcdef'));
    takeAll(queue);
    queue.acknowledge(2);
    queue.push(bytes('gh'));
    queue.resumeFrom(4);
    expect(text(queue.take())).toBe('efgh');
    expect(queue.take()).toBeUndefined();
  });

  it('keeps what is typed during an outage after what was already on its way', () => {
    const queue = new InputQueue();
    queue.push(bytes('one\r'));
    takeAll(queue);
    queue.push(bytes('two\r'));
    queue.resumeFrom(4);
    expect(text(queue.take())).toBe('two\r');
  });

  it('goes on when the server has started anew and counts from zero', () => {
    const queue = new InputQueue();
    queue.push(bytes('abc'));
    takeAll(queue);
    queue.acknowledge(3);
    queue.push(bytes('de'));
    queue.resumeFrom(0);
    expect(text(queue.take())).toBe('de');
    queue.acknowledge(2);
    expect(queue.pendingBytes).toBe(0);
  });

  it('cuts a large paste into frames and keeps the rest until the shell has read', () => {
    const queue = new InputQueue();
    const paste = new Uint8Array(1024 * 1024).map((_, index) => index % 251);
    expect(queue.push(paste)).toBe(true);
    const received = new Uint8Array(paste.length);
    let count = 0;
    for (let guard = 0; queue.pendingBytes > 0 && guard < 100; guard += 1) {
      const frames = takeAll(queue);
      expect(frames.every((frame) => frame.length <= FRAME_BYTES)).toBe(true);
      expect(frames.reduce((sum, frame) => sum + frame.length, 0)).toBeLessThanOrEqual(WINDOW_BYTES);
      for (const frame of frames) {
        received.set(frame, count);
        count += frame.length;
      }
      queue.acknowledge(count);
    }
    expect(received.every((byte, index) => byte === paste[index])).toBe(true);
  });

  it('refuses a paste that does not fit, and keeps nothing of it', () => {
    const queue = new InputQueue();
    expect(queue.push(new Uint8Array(QUEUE_BYTES + 1))).toBe(false);
    expect(queue.pendingBytes).toBe(0);
    expect(queue.push(new Uint8Array(QUEUE_BYTES))).toBe(true);
    expect(queue.push(bytes('x'))).toBe(false);
  });

  it('ignores an acknowledgement that comes late or claims too much', () => {
    const queue = new InputQueue();
    queue.push(bytes('abc'));
    takeAll(queue);
    queue.acknowledge(3);
    queue.acknowledge(1);
    queue.acknowledge(99);
    queue.push(bytes('d'));
    expect(text(queue.take())).toBe('d');
  });
});
