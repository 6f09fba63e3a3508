import { StringDecoder } from 'node:string_decoder';
import { PASTE_BEGINS, PASTE_ENDS, withoutKeys } from '../../../terminals/pasted-text.js';
import { asApplicationKeys, type Typed, untilDetach } from './keys.js';
import type { LearnerScreen } from './learner-screen.js';

type Wants = LearnerScreen['wants'];

/** A paste whose end has not come yet. */
interface Paste {
  /** The learner's program is told that it is one. */
  readonly isMarked: boolean;
  readonly decoder: StringDecoder;
  /** The last bytes, which may be the beginning of its end. */
  readonly held: Buffer;
}

const NOTHING = Buffer.alloc(0);

/**
 * What a trainer's terminal sends, for the shell: keys as the learner's program wants them, and of pastes the text alone.
 * The terminal has to mark pastes, whether or not the program asked for it.
 */
export class TrainerKeys {
  private paste: Paste | undefined;

  read(chunk: Buffer, wants: Wants): Typed {
    return this.paste ? this.readPaste(chunk, this.paste, wants) : this.readKeys(chunk, wants);
  }

  private readKeys(chunk: Buffer, wants: Wants): Typed {
    const begin = chunk.indexOf(PASTE_BEGINS);
    const { bytes, wantsOut } = untilDetach(begin < 0 ? chunk : chunk.subarray(0, begin));
    const keys = wants.applicationCursorKeys ? asApplicationKeys(bytes) : bytes;
    if (begin < 0 || wantsOut) return { bytes: keys, wantsOut };
    this.paste = { isMarked: wants.bracketedPaste, decoder: new StringDecoder('utf8'), held: NOTHING };
    const mark = Buffer.from(wants.bracketedPaste ? PASTE_BEGINS : '');
    return followed([keys, mark], this.read(chunk.subarray(begin + PASTE_BEGINS.length), wants));
  }

  private readPaste(chunk: Buffer, paste: Paste, wants: Wants): Typed {
    const { isMarked, decoder } = paste;
    const all = Buffer.concat([paste.held, chunk]);
    const end = all.indexOf(PASTE_ENDS);
    if (end < 0) {
      const whole = Math.max(all.length - PASTE_ENDS.length + 1, 0);
      this.paste = { ...paste, held: all.subarray(whole) };
      return { bytes: Buffer.from(withoutKeys(decoder.write(all.subarray(0, whole)))), wantsOut: false };
    }
    this.paste = undefined;
    const text = withoutKeys(decoder.end(all.subarray(0, end))) + (isMarked ? PASTE_ENDS : '');
    return followed([Buffer.from(text)], this.read(all.subarray(end + PASTE_ENDS.length), wants));
  }
}

function followed(before: readonly Buffer[], { bytes, wantsOut }: Typed): Typed {
  return { bytes: Buffer.concat([...before, bytes]), wantsOut };
}
