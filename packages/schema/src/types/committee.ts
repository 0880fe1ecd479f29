import { builder } from '../graphql/builder.ts';
import { fewComplexity } from '../graphql/complexity.ts';
import { CommitteeKind, CommitteeRole } from '../graphql/enums.ts';
import { nodeWith } from '../graphql/lazy-field.ts';
import { Committee, Conference, Organization, Person } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import { map } from '../kernel/promise.ts';
import type { Committee as CommitteeModel } from '../nouns/committee.ts';

/** Nameless places: those that organizers state, and those of members who chose not to be listed. */
const unnamedPlaces = ({ unnamedMemberCount, unlistedMemberCount = 0 }: CommitteeModel): number | null =>
  unlistedMemberCount === 0 ? unnamedMemberCount : (unnamedMemberCount ?? 0) + unlistedMemberCount;

builder.objectFields(Committee, (t) => ({
  unnamedMemberCount: t.int({
    nullable: true,
    description:
      'Members who are not named, were erased, or chose not to be listed in the conference; null when not known.',
    resolve: (committee, _args, context) =>
      map(nodeWith<CommitteeModel>(committee, 'unnamedMemberCount', context), unnamedPlaces),
  }),
  members: t.connection(
    {
      type: Person,
      description: 'Named members in the order of the source.',
      resolve: ({ id }, page, { committees }) => committees.members(id, page),
    },
    {
      name: 'CommitteeMemberConnection',
      description: 'The members of a committee.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', {
          description: 'How many named members there are on all pages.',
        }),
      }),
    },
    {
      name: 'CommitteeMemberEdge',
      description: 'What a person does in a committee, and for whom.',
      fields: (edge) => ({
        role: edge.expose('role', { type: CommitteeRole, description: 'Their place in it.' }),
        representing: edge.expose('representing', {
          type: [Organization],
          complexity: fewComplexity,
          description: 'The organizations that they stood for there.',
        }),
      }),
    },
  ),
}));

builder.objectField(Conference, 'committees', (t) =>
  t.field({
    type: [Committee],
    description: 'Its committees, in the order of the conference.',
    args: { kinds: t.arg({ type: [CommitteeKind], ...atMost(maxWords, 'Only those for one of these.') }) },
    resolve: ({ id }, { kinds }, { committees }) => committees.ofConference(id, kinds),
  }),
);

builder.objectField(Person, 'committees', (t) =>
  t.connection(
    {
      type: Committee,
      description: 'The committees to which they belonged, latest first.',
      resolve: ({ id }, page, { committees }) => committees.ofPerson(id, page),
    },
    { name: 'PersonCommitteeConnection', description: 'The committees of a person.' },
    {
      name: 'PersonCommitteeEdge',
      description: 'What the person did in a committee, and for whom.',
      fields: (edge) => ({
        role: edge.expose('role', { type: CommitteeRole, description: 'Their place in it.' }),
        representing: edge.expose('representing', {
          type: [Organization],
          complexity: fewComplexity,
          description: 'The organizations that they stood for there.',
        }),
      }),
    },
  ),
);
