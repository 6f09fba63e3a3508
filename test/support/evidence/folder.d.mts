export function evidenceOfRun(stateDir: string): string;
export function evidenceOf(stateDir: string, suite: string, test: string): string;
