import type { MessageKey } from '../../i18n/message.ts';
import type { Part } from './query.ts';

type Role = Part['roles'][number];

/** What is told of somebody for each of their roles whether they are listed or not; nothing of most. */
const told: Partial<Readonly<Record<Role, MessageKey>>> = {
  SPEAKER: 'me-listing-speaker',
  COMMITTEE_MEMBER: 'me-listing-committee',
  INITIATOR: 'me-listing-named',
  PHOTOGRAPHER: 'me-listing-named',
};

/** Returns what hiding oneself does not hide, once for each sentence. */
export const leftNamed = ({ roles }: Pick<Part, 'roles'>): readonly MessageKey[] => [
  ...new Set(roles.flatMap((role) => told[role] ?? [])),
];
