/** The node a terminal runs on: t1 on the first, t2 on the second, and so on round all nodes of the machine. */
export function nodeOfTerminal(name: string, nodes: number): number {
  return ((numberOf(name) - 1) % nodes) + 1;
}

/** Every machine begins with one terminal on each of its nodes. */
export function firstTerminals(nodes: number): readonly string[] {
  return Array.from({ length: nodes }, (_, index) => `t${index + 1}`);
}

/** `t2` is shown as "Terminal 2", and `{{execute T2}}` means it. */
export function numberOf(name: string): number {
  return Number(name.slice(1));
}
