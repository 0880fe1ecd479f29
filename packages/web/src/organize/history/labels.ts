import { message, type MessageKey } from '../../i18n/message.ts';
import type { NounName } from '../../noun/fields.ts';
import { labelsOf } from '../../noun/words.ts';

/** The names of what the log tells of and no form writes. */
const unwritten: Readonly<Record<string, MessageKey>> = {
  hiddenReason: 'history-hidden-reason',
  isHidden: 'history-is-hidden',
  merged: 'history-merged',
  programPublication: 'history-program-publication',
  publication: 'publication',
};

/** The names of fields in the log; a field that nobody knows any more is called as it was declared. */
export const labelsIn = (noun: NounName | undefined): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(unwritten).map(([field, key]) => [field, message(key)])),
  ...(noun && labelsOf(noun)),
});
