import type { MessageKey } from '../i18n/message.ts';
import type { ConferenceHead } from './head.ts';

interface State {
  readonly name: MessageKey;
  /** Its colour. */
  readonly status: 'notice' | 'success';
  /** The readers who see the conference. */
  readonly meaning: MessageKey;
}

/** The states of publication. */
export const publicationStates: Readonly<Record<ConferenceHead['publication'], State>> = {
  DRAFT: { name: 'publication-state-draft', status: 'notice', meaning: 'conference-draft' },
  PUBLISHED: { name: 'publication-state-published', status: 'success', meaning: 'publication-published' },
  ARCHIVED: { name: 'publication-state-archived', status: 'notice', meaning: 'publication-archived' },
};

/** Whether the program is shown to a reader, or hidden from them; administrators see it without a role. */
export const seesProgram = ({
  programPublication,
  viewerRoles,
  program,
}: ConferenceHead & { readonly program: readonly unknown[] }): boolean =>
  programPublication !== 'DRAFT' || viewerRoles.length > 0 || program.length > 0;
