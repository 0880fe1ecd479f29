import type { MessageKey } from '../../i18n/message.ts';
import type { Kind } from './graph.ts';

interface Look {
  /** The name of one. */
  readonly one: MessageKey;
  /** The name of several, with their number. */
  readonly many: MessageKey;
  /** The outline, twelve units wide and around nought, for shapes are told apart where colours are not. */
  readonly shape: string;
}

export const looks: Readonly<Record<Kind, Look>> = {
  person: { one: 'graph-person', many: 'graph-people', shape: 'M6 0A6 6 0 1 1-6 0A6 6 0 1 1 6 0Z' },
  session: { one: 'graph-session', many: 'graph-sessions', shape: 'M0-7 7 0 0 7-7 0Z' },
  organization: { one: 'graph-organization', many: 'graph-organizations', shape: 'M-6-6H6V6H-6Z' },
  committee: { one: 'graph-committee', many: 'graph-committees', shape: 'M0-7 7 5.5H-7Z' },
};
