import { builder } from '../graphql/builder.ts';
import { fewComplexity } from '../graphql/complexity.ts';
import { ParticipantRole } from '../graphql/enums.ts';
import { Conference, Organization, Person } from '../graphql/refs.ts';

builder.objectField(Conference, 'unlistedPeople', (t) =>
  t.connection(
    {
      type: Person,
      nullable: true,
      description: 'People who take part and are not listed, by name; for organizers, null for everybody else.',
      resolve: ({ id }, page, { people }) => people.unlistedOf(id, page) as never,
    },
    {
      name: 'UnlistedPersonConnection',
      description: 'People who are not listed.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount' as never, { description: 'How many there are on all pages.' }),
      }),
    },
    {
      name: 'UnlistedPersonEdge',
      description: 'What a person who is not listed does for the conference.',
      fields: (edge) => ({
        roles: edge.expose('roles' as never, { type: [ParticipantRole], description: 'All their roles.' }),
        representing: edge.expose('representing' as never, {
          complexity: fewComplexity,
          type: [Organization],
          description: 'The organizations that they stand for there.',
        }),
      }),
    },
  ),
);
