import { message, type MessageKey } from '../i18n/message.ts';
import type { NounField, Words } from './fields.ts';

/** The words of each vocabulary in the reader's language. One without words does not compile. */
const vocabularies: { readonly [Name in keyof Words]: Readonly<Record<Words[Name], MessageKey>> } = {
  EventStatus: {
    TENTATIVE: 'session-tentative',
    CONFIRMED: 'edit-confirmed',
    CANCELLED: 'session-cancelled',
  },
  AttendanceMode: {
    IN_PERSON: 'attendance-in-person',
    ONLINE: 'attendance-online',
    HYBRID: 'attendance-hybrid',
  },
};

export function wordName(vocabulary: NounField['vocabulary'], word: string): string {
  const key =
    vocabulary === null ? undefined : (vocabularies[vocabulary] as Readonly<Record<string, MessageKey>>)[word];
  return key === undefined ? word : message(key);
}
