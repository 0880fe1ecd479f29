import { builder } from '../graphql/builder.ts';
import { fewComplexity } from '../graphql/complexity.ts';
import { SpeakerRole } from '../graphql/enums.ts';
import { Organization, Person, Session } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';

builder.objectField(Session, 'speakers', (t) =>
  t.connection(
    {
      type: Person,
      description: 'Named people on stage, presenters first.',
      args: { roles: t.arg({ type: [SpeakerRole], ...atMost(maxWords, 'Only those with one of these roles.') }) },
      resolve: (session, page, { sessions }) => sessions.speakers(session, page),
    },
    {
      name: 'SessionSpeakerConnection',
      description: 'The speakers of a session.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', {
          description: 'How many named speakers there are on all pages.',
        }),
      }),
    },
    {
      name: 'SessionSpeakerEdge',
      description: 'What a person does in a session, and for whom.',
      fields: (edge) => ({
        role: edge.expose('role', { type: SpeakerRole, description: 'What they do in it.' }),
        representing: edge.expose('representing', {
          type: [Organization],
          complexity: fewComplexity,
          description: 'The organizations that they stand for there.',
        }),
      }),
    },
  ),
);

builder.objectField(Person, 'sessions', (t) =>
  t.connection(
    {
      type: Session,
      description: 'Those in which they are on stage, latest first, of all conferences.',
      args: {
        roles: t.arg({ type: [SpeakerRole], ...atMost(maxWords, 'Only those in which they have one of these roles.') }),
      },
      resolve: ({ id }, page, { sessions }) => sessions.ofPerson(id, page),
    },
    { name: 'PersonSessionConnection', description: 'The sessions of a person.' },
    {
      name: 'PersonSessionEdge',
      description: 'What the person did in a session, and for whom.',
      fields: (edge) => ({
        role: edge.expose('role', { type: SpeakerRole, description: 'What they did in it.' }),
        representing: edge.expose('representing', {
          type: [Organization],
          complexity: fewComplexity,
          description: 'The organizations that they stood for there.',
        }),
      }),
    },
  ),
);
