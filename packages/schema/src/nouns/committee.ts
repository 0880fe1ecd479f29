import { initially, required } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import { CommitteeKind, CommitteeRole } from '../kernel/vocabulary/vocabularies.ts';
import type { CommitteeRole as Role } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import type { Conference } from './conference.ts';
import type { Organization } from './organization.ts';
import { stillNamed } from './phrases.ts';

const member = {
  person: required(kit.id('The person.', 'per')),
  role: initially(kit.oneOf(CommitteeRole, 'Their place in it; a member if left out.'), 'MEMBER'),
  representing: kit.ids('The organizations that they stand for there.', 'aff', 'ins'),
};

export const committee = noun({
  name: 'Committee',
  prefix: 'com',
  word: 'committee',
  description: 'A group of people in charge of a part of one conference.',
  owner: 'OWNING',
  conference: 'The conference that it works for.',
  deletion: `${stillNamed} The memberships go with it.`,
  read: 'WITH_CONFERENCE',
  write: organizers,
  fields: {
    kind: field.required(
      field.word(CommitteeKind, {
        description: 'What it is for.',
        asInput: 'What it is for; its members may do what that asks for, see docs/authority.md.',
      }),
    ),
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    mandate: field.prose({ max: 2_000, description: 'What it was asked to do.' }),
    members: field.objects('MemberInput', 'A member of a committee.', member, {
      asInput: 'Named members, in their order; the list replaces the one before, with those who are not listed.',
      max: 30,
    }),
    unnamedMemberCount: field.other(
      kit.whole('Members who are not named; those who chose not to be listed are counted besides.', 0, 1_000),
    ),
  },
});

export interface Committee extends Model<typeof committee> {
  readonly conference: Snapshot<Conference>;
  /** As organizers state it; null when not known. */
  readonly unnamedMemberCount: number | null;
  /** Places without a name because somebody chose not to be listed; left out where there are none. */
  readonly unlistedMemberCount?: number;
}
export type CommitteeValues = ValuesOf<typeof committee>;

export interface CommitteeMembership {
  readonly role: Role;
  readonly representing: readonly Snapshot<Organization>[];
}
