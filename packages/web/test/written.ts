import { languageName, countryName } from '../src/i18n/language.ts';
import { listText, moneyText, numberText } from '../src/i18n/number.ts';
import { speak } from '../src/i18n/spoken.ts';
import { dateRange, dayName, partialRange, relativeTime, shortDayName, timeIn, zoneName } from '../src/i18n/time.ts';

export type Samples = Awaited<ReturnType<typeof samples>>;

const minute = 60_000;
const instant = '2025-04-19T04:30:00Z';
const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ');

/** One of everything that a page writes. */
export async function samples(language: string) {
  await speak(language);
  const all = {
    days: [dayName('2025-04-19'), shortDayName('2025-04-19'), timeIn('Asia/Tashkent', instant)],
    ranges: [
      dateRange('2025-04-19', '2025-04-20'),
      dateRange('2024-12-30', '2025-01-02'),
      partialRange('2024-08', '2024-09'),
      partialRange('2024', '2025'),
    ],
    relative: [5, -60, 2 * 24 * 60, 0].map((minutes) => relativeTime(0, minutes * minute)),
    languages: ['en', 'uz-Cyrl', 'fa', 'kaa'].map(languageName),
    places: [countryName('UZ'), zoneName('Asia/Tashkent', instant), zoneName('Pacific/Fiji', instant)],
    numbers: [numberText(1234.5, 1), moneyText(72_447.09, 'USD'), listText(['a', 'b', 'c'])],
  };
  const entries = Object.entries(all).map(([name, texts]) => [name, texts.map(spaced)] as const);
  return Object.fromEntries(entries) as Record<keyof typeof all, string[]>;
}
