import type { MessageKey } from '../i18n/message.ts';
import type { End } from './keep.ts';

/** The words for each way in which a run ends before its end; all get the numbers of what came and of what was to come. */
export const ends: Readonly<Record<End, MessageKey>> = {
  lost: 'keep-lost',
  full: 'keep-full',
  large: 'keep-large',
  'not-public': 'keep-not-public',
  failed: 'keep-failed',
};
