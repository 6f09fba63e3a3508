import type { Language } from '../../src/events/verdict';

/** The hour, and the day when it is not today's: `17:30`, `vendredi 6 février à 17:30`. */
export function momentText(iso: string, language: Language, now: Date): string {
  const moment = new Date(iso);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const isToday = moment.toDateString() === now.toDateString();
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, isToday ? time : { ...day, ...time }).format(moment);
}
