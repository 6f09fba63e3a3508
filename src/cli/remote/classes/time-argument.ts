import { InvalidArgumentError } from 'commander';

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/;

/** A time as people write it, on this computer's clock unless it says otherwise; as ISO 8601 for the server. */
export function timeArgument(text: string): string {
  const [, day = '', hour = '', zone = ''] = TIME.exec(text.trim()) ?? [];
  const time = new Date(`${day}T${hour}${zone}`);
  // The 31st of a month of 30 days would be taken for the 1st of the next.
  if (Number.isNaN(time.getTime()) || Number.isNaN(Date.parse(day)) || !isInCalendar(day)) {
    throw new InvalidArgumentError('It must be a time such as "2026-01-12 09:00" or 2026-01-12T08:00Z.');
  }
  return time.toISOString();
}

function isInCalendar(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
