import type { MessageKey } from '../i18n/message.ts';
import type { Statement } from './parts.ts';

/** The headings of statements, by what they are about. */
export const statementKinds: Readonly<Record<Statement['kind'], MessageKey>> = {
  OUTCOME: 'statement-outcome',
  TESTIMONIAL: 'statement-testimonial',
  LESSON: 'statement-lesson',
  OUTLOOK: 'statement-outlook',
};
