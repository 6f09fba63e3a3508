/** Text written on Windows, with the line ends that shells know: a CR would be part of each line's last word. */
export function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The same of a file that is a script, by its name or first line. Any other stays as it is, byte for byte. */
export function unixScript(path: string, content: Buffer): Buffer {
  // One character for each byte: what it holds may be in any encoding.
  const text = content.toString('latin1');
  const isScript = path.endsWith('.sh') || text.startsWith('#!');
  // A script that unpacks what is appended to it was written for shells, and has a first line without CR.
  return isScript && /^[^\n]*\r\n/.test(text) ? Buffer.from(unixLines(text), 'latin1') : content;
}
