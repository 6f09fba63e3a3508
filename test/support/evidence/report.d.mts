import type { Testimony } from './witness.js';

export function evidenceReport(folder: string, testimonies: readonly Testimony[]): string;
