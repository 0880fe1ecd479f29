import { canonicalTag, canonicalTimeZone } from '@wikicon/schema';
import { scheduleFormats, type ScheduleFormat } from '../schedule/schedule.ts';
import type { ImportOptions } from './import.ts';

/** What whoever imports says of the file, as it was typed; null for what was not said. */
interface Typed {
  readonly format: string;
  readonly source: string;
  readonly language: string | null;
  readonly timeZone: string | null;
}

type Words = Pick<ImportOptions, keyof Typed>;

/** @returns the words in the form of options, or what is wrong with one of them */
export function wordsOf({ format, source, language, timeZone }: Typed): Words | { readonly wrong: string } {
  if (format !== 'auto' && !Object.hasOwn(scheduleFormats, format))
    return { wrong: `“${format}” is no format. There are ${Object.keys(scheduleFormats).join(', ')}.` };
  if (!/^[a-z0-9-]{1,40}$/.test(source)) return { wrong: 'A source is named in small letters, digits and hyphens.' };
  const zone = timeZone === null ? null : canonicalTimeZone(timeZone);
  if (timeZone !== null && zone === null)
    return { wrong: `“${timeZone}” is no zone of the IANA database, such as Asia/Tashkent.` };
  const tag = language === null ? null : canonicalTag(language);
  if (language !== null && tag === null) return { wrong: `“${language}” is no language tag like uz-Latn.` };
  return { format: format as ScheduleFormat | 'auto', source, language: tag, timeZone: zone };
}
