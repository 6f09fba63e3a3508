/** Counts work, and ends it by throwing once it is too much. */
export class Steps {
  private left: number;

  constructor(most: number) {
    this.left = most;
  }

  take(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new TooManyStepsError();
  }
}

export class TooManyStepsError extends Error {
  override readonly name = 'TooManyStepsError';

  constructor() {
    super('the patterns of .dockerignore take too long');
  }
}

/**
 * One piece of a pattern. `skip`: the next piece may begin without it; `stay`: it may take one more character; `next`:
 * with this character it ends.
 */
interface Piece {
  readonly skip: boolean;
  readonly stay: (character: string) => boolean;
  readonly next: (character: string) => boolean;
}

const NEVER = (): boolean => false;
const ALWAYS = (): boolean => true;
const isInName = (character: string): boolean => character !== '/';

/** `*`: a part of a name. */
const STAR: Piece = { skip: true, stay: isInName, next: NEVER };
const ANY: Piece = { skip: false, stay: NEVER, next: isInName };
/** `**` at the end: whatever comes. */
const REST: Piece = { skip: true, stay: ALWAYS, next: NEVER };
/** `**` and a slash: any folders, or none. */
const FOLDERS: Piece = { skip: false, stay: ALWAYS, next: (character) => character === '/' };

/**
 * A pattern of `.dockerignore`: Go's `filepath.Match`, and `**` for any folders. A learner writes it, so it is not made a
 * regular expression, which could take for ever: its time grows with the pattern's length times the path's.
 */
export class Glob {
  private readonly pieces: readonly Piece[];
  /** Pieces that may be passed over because what they match is optional as a whole. */
  private readonly optional: ReadonlySet<number>;

  constructor(pattern: string) {
    const optional = new Set<number>();
    this.pieces = piecesOf(pattern, optional);
    this.optional = optional;
  }

  /** Throws `TooManyStepsError`. */
  matches(path: string, steps: Steps): boolean {
    let states = this.reaching([0]);
    for (const character of path) {
      steps.take(states.size + 1);
      if (states.size === 0) return false;
      const following: number[] = [];
      const staying: number[] = [];
      for (const state of states) {
        const piece = this.pieces[state];
        if (piece?.stay(character)) staying.push(state);
        if (piece?.next(character)) following.push(state + 1);
      }
      states = this.reaching(following);
      for (const state of staying) {
        states.add(state);
        if (this.pieces[state]?.skip) for (const each of this.reaching([state + 1])) states.add(each);
      }
    }
    return states.has(this.pieces.length);
  }

  /** These, and those that can begin where they can. */
  private reaching(states: readonly number[]): Set<number> {
    const reached = new Set<number>();
    for (let state of states) {
      reached.add(state);
      while (this.pieces[state]?.skip === true || this.optional.has(state)) reached.add(++state);
    }
    return reached;
  }
}

function piecesOf(pattern: string, optional: Set<number>): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const deep = /^\*\*+(\/?)/.exec(rest);
    const set = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(rest);
    if (deep) {
      const isEnd = at + deep[0].length === pattern.length;
      if (!isEnd && deep[1] === '/') optional.add(pieces.length);
      pieces.push(!isEnd && deep[1] === '/' ? FOLDERS : REST);
      at += deep[0].length;
    } else if (set) {
      pieces.push(characterSet(set[2] ?? '', set[1] === '^'));
      at += set[0].length;
    } else {
      const character = rest.startsWith('\\') && rest.length > 1 ? rest.slice(1, 2) : undefined;
      pieces.push(character === undefined ? simple(rest.charAt(0)) : literal(character));
      at += character === undefined ? 1 : 2;
    }
  }
  return pieces;
}

function simple(character: string): Piece {
  return character === '*' ? STAR : character === '?' ? ANY : literal(character);
}

function literal(wanted: string): Piece {
  return { skip: false, stay: NEVER, next: (character) => character === wanted };
}

/** `a-z0`: characters and ranges of them. */
function characterSet(written: string, isNegated: boolean): Piece {
  const ranges = [...written.matchAll(/(\\?.)(?:-(\\?.))?/g)].map(([, from = '', to = from]) => [
    from.slice(-1),
    to.slice(-1),
  ]);
  const isIn = (character: string): boolean =>
    ranges.some(([from = '', to = '']) => from <= character && character <= to);
  return { skip: false, stay: NEVER, next: (character) => character !== '/' && isIn(character) !== isNegated };
}
