import type { LabFolder } from './lab-folder.js';

/** What is broken, how, and the one complaint that it must give, without the folder's name. */
export type Breakage = readonly [what: string, breaks: (lab: LabFolder) => void, complaint: string | RegExp];

/** Declares a test for each: the good folder has no problem, the broken one exactly one. */
export function eachGivesOneComplaint(breakages: readonly Breakage[], newLab: () => LabFolder): void {
  it.each(breakages)('%s', (_, breaks, complaint) => {
    const lab = newLab();
    expect(lab.complaints()).toEqual([]);
    breaks(lab);
    const complaints = lab.complaints();
    expect(complaints).toEqual([
      typeof complaint === 'string' ? expect.stringContaining(complaint) : expect.stringMatching(complaint),
    ]);
    expect(complaints[0]?.length).toBeLessThan(700);
  });
}
