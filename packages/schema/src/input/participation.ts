import { OrganizationRole, ParticipantRole } from '../kernel/vocabulary/vocabularies.ts';
import { required, type Values } from './field.ts';
import * as kit from './kit.ts';

export const participationFields = {
  participant: required(kit.id('The person or organization.', 'per', 'aff', 'ins')),
  personRoles: kit.someOf(
    ParticipantRole,
    'What a person does there, besides what follows from sessions and committees; an empty list takes it back.',
  ),
  organizationRoles: kit.someOf(OrganizationRole, 'What an organization does there; an empty list takes it back.'),
  representing: kit.ids('The organizations that a person stands for there.', 'aff', 'ins'),
};
export type ParticipationValues = Values<typeof participationFields>;
