import type { MessageKey } from '../../i18n/message.ts';
import type { FileOptions } from './imports.ts';

export const noOptions: FileOptions = { timeZone: '', language: '', source: '', mayEmpty: false, columns: {} };

/** The fields that a column of a table can stand for, as the API calls them. */
export const columns: readonly (readonly [string, MessageKey])[] = [
  ['id', 'import-column-id'],
  ['title', 'import-column-title'],
  ['start', 'import-column-start'],
  ['end', 'import-column-end'],
  ['duration', 'import-column-duration'],
  ['date', 'import-column-date'],
  ['startTime', 'import-column-start-time'],
  ['endTime', 'import-column-end-time'],
  ['room', 'import-column-room'],
  ['type', 'session-type'],
  ['topics', 'session-topics'],
  ['languages', 'import-column-languages'],
  ['status', 'edit-status'],
  ['speakers', 'session-speakers'],
  ['abstract', 'edit-abstract'],
  ['separator', 'import-column-separator'],
];
