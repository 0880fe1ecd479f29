import type { MessageKey } from '../i18n/message.ts';
import type { Figure } from './query.ts';

/** What the columns of figures are called. */
export const columnNames: Readonly<Record<Figure['kind'], MessageKey>> = {
  TARGET: 'report-planned',
  REPORTED: 'report-reported',
  COMPUTED: 'report-counted',
};
