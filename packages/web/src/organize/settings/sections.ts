import type { MessageKey } from '../../i18n/message.ts';
import { someFieldsOf } from '../../noun/fields.ts';

/** The fields of a conference under their headings. */
export const sections = [
  {
    title: 'settings-basics',
    fields: someFieldsOf('Conference', ['name', 'slug', 'status', 'summary', 'series', 'edition']),
  },
  { title: 'settings-days', fields: someFieldsOf('Conference', ['startsOn', 'endsOn', 'timeZone']) },
  { title: 'settings-place', fields: someFieldsOf('Conference', ['attendanceMode', 'city', 'country']) },
  {
    title: 'conference-languages',
    fields: someFieldsOf('Conference', ['workingLanguages', 'interpretationLanguages']),
  },
  { title: 'settings-elsewhere', fields: someFieldsOf('Conference', ['website', 'picture', 'wikidataId']) },
  { title: 'organize-conflicts', fields: someFieldsOf('Conference', ['conflictRules', 'roomChangeMinutes']) },
] as const satisfies readonly { readonly title: MessageKey; readonly fields: object }[];
