import type { Conference } from '@wikicon/schema';
import type { InterfaceLanguage } from '@wikicon/schema/client';

/** English with the day before the month, and Persian in the calendar of the conference's own dates. */
const locales: Partial<Record<InterfaceLanguage, string>> = { en: 'en-GB', fa: 'fa-u-ca-gregory' };

/** The days of a conference in words: 19–20 April 2025; null before it has any. */
export function daysIn(
  language: InterfaceLanguage,
  { startsOn, endsOn }: Pick<Conference, 'startsOn' | 'endsOn'>,
): string | null {
  const start = startsOn ?? endsOn;
  if (start === null) return null;
  // A date is the same day everywhere, so no zone may move it.
  const format = new Intl.DateTimeFormat(locales[language] ?? language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(start), new Date(endsOn ?? start));
}
