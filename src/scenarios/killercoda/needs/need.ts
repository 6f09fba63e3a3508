/** What an exercise from elsewhere may expect of its host, and whether it can do without. */
export const KINDS = {
  broken: { isVital: true, about: 'files that are missing or cannot be read' },
  kubernetes: { isVital: true, about: 'Kubernetes' },
  backend: { isVital: true, about: 'another kind of machine' },
  hosts: { isVital: true, about: 'several hosts' },
  unit: { isVital: true, about: 'services other than Docker' },
  program: { isVital: true, about: 'programs that the machine does not have' },
  image: { isVital: false, about: 'images that are not in the store: pulled where a registry answers' },
  internet: { isVital: false, about: 'the internet' },
  memory: { isVital: false, about: 'more memory than machines have unless told' },
  port: { isVital: false, about: 'ports in the browser: the page names them' },
  editor: { isVital: false, about: 'an editor in the page: its files are shown as code to copy' },
  picture: { isVital: false, about: 'pictures: the page names them' },
  oddity: { isVital: false, about: 'oddities in its files' },
} as const satisfies Record<string, { isVital: boolean; about: string }>;

export type NeedKind = keyof typeof KINDS;

/** One thing that an exercise expects, where it first says so. */
export interface Need {
  readonly kind: NeedKind;
  /** The image, the service, the program … */
  readonly what: string;
  readonly file: string;
  readonly line: number;
}

/** Part of a file that is looked at: a line, or a command that goes on over several. */
export interface Line {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export function isVital({ kind }: Need): boolean {
  return KINDS[kind].isVital;
}

/** Each thing once, where it comes first. */
export function firstOfEach(needs: readonly Need[]): Need[] {
  const first = new Map(needs.toReversed().map((need) => [`${need.kind} ${need.what}`, need]));
  return needs.filter((need) => first.get(`${need.kind} ${need.what}`) === need);
}
