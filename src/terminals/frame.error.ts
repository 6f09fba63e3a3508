/** The program at the other end does not speak our framing, so nothing after this can be understood. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
  readonly code = 'bad-frame';

  constructor(type: string, length: number) {
    super(`The shell's holder sent a frame ${JSON.stringify(type)} of ${length} bytes.`);
  }
}
