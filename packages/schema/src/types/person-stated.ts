import { builder } from '../graphql/builder.ts';
import { fewComplexity } from '../graphql/complexity.ts';
import { ParticipantRole } from '../graphql/enums.ts';
import { Conference, Organization, Person } from '../graphql/refs.ts';

builder.objectField(Conference, 'statedPeople', (t) =>
  t.connection(
    {
      type: Person,
      nullable: true,
      description:
        'People of whom organizers stated a part by setParticipation, listed or not, by name; for organizers, null for everybody else.',
      resolve: ({ id }, page, { people }) => people.statedOf(id, page) as never,
    },
    {
      name: 'StatedPersonConnection',
      description: 'People whose part was stated.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount' as never, { description: 'How many there are on all pages.' }),
      }),
    },
    {
      name: 'StatedPersonEdge',
      description: 'What was stated of a person; other roles follow from the program and from committees.',
      fields: (edge) => ({
        roles: edge.expose('roles' as never, { type: [ParticipantRole], description: 'The roles that were stated.' }),
        representing: edge.expose('representing' as never, {
          complexity: fewComplexity,
          type: [Organization],
          description: 'The organizations for which they were stated to stand.',
        }),
      }),
    },
  ),
);
