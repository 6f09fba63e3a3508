import type { FileView } from './files.js';

/** Who owns a file: by name where the machine has one for the number. */
export interface Owner {
  readonly owner: string;
  readonly group: string;
}

export async function ownerOf({ uid, gid }: { uid: number; gid: number }, files: FileView): Promise<Owner> {
  return { owner: await nameOf(uid, '/etc/passwd', files), group: await nameOf(gid, '/etc/group', files) };
}

/** Both files have lines of `name:…:number:…`. */
async function nameOf(id: number, file: string, files: FileView): Promise<string> {
  const lines = (await files.read(file)).content.toString().split('\n');
  const line = lines.map((each) => each.split(':')).find(([name, , number]) => name && number === String(id));
  return line?.[0] ?? String(id);
}
