import { CommitteeKind, CommitteeRole } from '../kernel/vocabulary/vocabularies.ts';
import { initially, required, type Values } from './field.ts';
import * as kit from './kit.ts';

const member = {
  person: required(kit.id('The person.', 'per')),
  role: initially(kit.oneOf(CommitteeRole, 'Their place in it; a member if left out.'), 'MEMBER'),
  representing: kit.ids('The organizations that they stand for there.', 'aff', 'ins'),
};

export const committeeFields = {
  kind: required(
    kit.oneOf(CommitteeKind, 'What it is for; its members may do what that asks for, see docs/authority.md.'),
  ),
  name: required(kit.localized('What it is called.', 200)),
  mandate: kit.localizedProse('What it was asked to do.', 2_000),
  members: kit.objects(
    'MemberInput',
    'A member of a committee.',
    member,
    'Named members, in their order; the list replaces the one before, with those who are not listed.',
    30,
  ),
  unnamedMemberCount: kit.whole(
    'Members who are not named; those who chose not to be listed are counted besides.',
    0,
    1_000,
  ),
};
export type CommitteeValues = Values<typeof committeeFields>;
