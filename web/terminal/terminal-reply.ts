/** What a terminal answers by itself to a program's question, as xterm.js writes it. */
const REPLIES = [
  // eslint-disable-next-line no-control-regex -- these are control sequences
  /^\x1b\[[?>=]?[\d;]*[cRnu]$/, // device attributes, cursor position, status, keyboard flags
  // eslint-disable-next-line no-control-regex
  /^\x1b\[\??[\d;]+\$y$/, // mode
  // eslint-disable-next-line no-control-regex
  /^\x1b\[[\d;]*t$/, // window
  // eslint-disable-next-line no-control-regex
  /^\x1b\[[IO]$/, // focus
  // eslint-disable-next-line no-control-regex
  /^\x1b\][\s\S]*(?:\x07|\x1b\\)$/, // colours
  // eslint-disable-next-line no-control-regex
  /^\x1bP[\s\S]*\x1b\\$/, // settings, version
];

/** Old output drawn again asks old questions: the answers must not be typed into the shell of now. */
export function isTerminalReply(data: string): boolean {
  return REPLIES.some((pattern) => pattern.test(data));
}
