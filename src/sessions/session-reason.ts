import type { Text } from '../events/verdict.js';

export type FailureReason =
  | 'at-capacity'
  | 'engine-unavailable'
  | 'sandbox-failed'
  | 'sandbox-lost'
  | 'setup-failed'
  | 'scenario-gone'
  | 'unknown';

export type EndReason = 'left' | 'deadline' | 'ended-by-trainer' | 'class-closed';

/** What the learner reads when their session failed or ended. */
export const SENTENCES: Record<FailureReason | EndReason, Text> = {
  'at-capacity': {
    fr: 'Toutes les machines sont occupées. Réessayez quand quelqu’un aura terminé.',
    en: 'All machines are in use. Please try again when somebody has finished.',
  },
  'engine-unavailable': {
    fr: 'Le moteur Docker ne répond pas pour le moment. Réessayez dans un instant.',
    en: 'The Docker engine does not answer right now. Please try again in a moment.',
  },
  'sandbox-failed': {
    fr: 'La machine n’a pas démarré, malgré deux essais. Prévenez votre formateur.',
    en: 'The machine did not start, although it was tried twice. Please tell your trainer.',
  },
  'sandbox-lost': {
    fr: 'La machine a été supprimée ou ne répond plus. Recommencez l’étape pour en recevoir une neuve.',
    en: 'The machine was removed or no longer answers. Restart the step to get a fresh one.',
  },
  'setup-failed': {
    fr: 'La préparation de l’exercice a échoué : ce n’est pas de votre faute. Prévenez votre formateur.',
    en: 'The exercise could not be set up, which is not your fault. Please tell your trainer.',
  },
  'scenario-gone': {
    fr: 'Cet exercice n’existe plus sur ce serveur.',
    en: 'This exercise no longer exists on this server.',
  },
  unknown: {
    fr: 'Une erreur imprévue s’est produite : ce n’est pas de votre faute. Prévenez votre formateur.',
    en: 'Something unexpected went wrong, which is not your fault. Please tell your trainer.',
  },
  left: { fr: 'Vous avez terminé cette session.', en: 'You have ended this session.' },
  deadline: { fr: 'Le temps de cette session est écoulé.', en: 'The time of this session is over.' },
  'class-closed': {
    fr: 'La classe est terminée. Vos résultats sont gardés.',
    en: 'The class is over. Your results are kept.',
  },
  'ended-by-trainer': { fr: 'Votre formateur a terminé cette session.', en: 'Your trainer has ended this session.' },
};
