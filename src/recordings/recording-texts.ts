import type { Text } from '../events/verdict.js';

/** What a recording says when it holds as much as it may. */
export const FULL: Text = { fr: 'L’enregistrement est plein', en: 'The recording is full' };

/** Before the title of a step. */
export const ACHIEVED: Text = { fr: 'Étape réussie :', en: 'Step achieved:' };
