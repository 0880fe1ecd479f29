import { builder } from '../graphql/builder.ts';
import { fewComplexity } from '../graphql/complexity.ts';
import { CommitteeRole } from '../graphql/enums.ts';
import { Committee, Organization, Person } from '../graphql/refs.ts';

builder.objectField(Committee, 'unlistedMembers', (t) =>
  t.connection(
    {
      type: Person,
      nullable: true,
      description:
        'Members who chose not to be listed in the conference, in the order of the committee; for organizers, null for everybody else.',
      resolve: ({ id }, page, { committees }) => committees.unlistedMembers(id, page) as never,
    },
    {
      name: 'UnlistedMemberConnection',
      description: 'The members of a committee who are not listed.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount' as never, { description: 'How many there are on all pages.' }),
      }),
    },
    {
      name: 'UnlistedMemberEdge',
      description: 'What a member who is not listed does in a committee, and for whom.',
      fields: (edge) => ({
        role: edge.expose('role' as never, { type: CommitteeRole, description: 'Their place in it.' }),
        representing: edge.expose('representing' as never, {
          complexity: fewComplexity,
          type: [Organization],
          description: 'The organizations that they stood for there.',
        }),
      }),
    },
  ),
);
