import { builder } from '../graphql/builder.ts';
import { fewComplexity } from '../graphql/complexity.ts';
import { ParticipantRole } from '../graphql/enums.ts';
import { Conference, Organization, Person } from '../graphql/refs.ts';

/** A list of people that organizers alone read, and its words. */
interface Words {
  readonly name: string;
  readonly list: string;
  readonly connection: string;
  readonly edge: string;
  readonly roles: string;
  readonly representing: string;
}

function addList(field: string, words: Words, read: 'unlistedOf' | 'statedOf'): void {
  builder.objectField(Conference, field, (t) =>
    t.connection(
      {
        type: Person,
        nullable: true,
        description: words.list,
        resolve: ({ id }, page, { people }) => people[read](id, page) as never,
      },
      {
        name: `${words.name}Connection`,
        description: words.connection,
        fields: (connection) => ({
          totalCount: connection.exposeInt('totalCount' as never, { description: 'How many there are on all pages.' }),
        }),
      },
      {
        name: `${words.name}Edge`,
        description: words.edge,
        fields: (edge) => ({
          roles: edge.expose('roles' as never, { type: [ParticipantRole], description: words.roles }),
          representing: edge.expose('representing' as never, {
            complexity: fewComplexity,
            type: [Organization],
            description: words.representing,
          }),
        }),
      },
    ),
  );
}

addList(
  'statedPeople',
  {
    name: 'StatedPerson',
    list: 'People of whom organizers stated a part by setParticipation, listed or not, by name; for organizers, null for everybody else.',
    connection: 'People whose part was stated.',
    edge: 'What was stated of a person; other roles follow from the program and from committees.',
    roles: 'The roles that were stated.',
    representing: 'The organizations for which they were stated to stand.',
  },
  'statedOf',
);
addList(
  'unlistedPeople',
  {
    name: 'UnlistedPerson',
    list: 'People who take part and are not listed, by name; for organizers, null for everybody else.',
    connection: 'People who are not listed.',
    edge: 'What a person who is not listed does for the conference.',
    roles: 'All their roles.',
    representing: 'The organizations that they stand for there.',
  },
  'unlistedOf',
);
