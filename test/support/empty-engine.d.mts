export function emptyEngine(socketPath: string): Promise<void>;
