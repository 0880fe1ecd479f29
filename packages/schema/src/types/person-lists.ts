import { builder } from '../graphql/builder.ts';
import { fewComplexity, rangeComplexity } from '../graphql/complexity.ts';
import { ParticipantRole } from '../graphql/enums.ts';
import { Committee, Conference, Milestone, Organization, Person, Session } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';

builder.objectFields(Conference, (t) => ({
  people: t.connection(
    {
      type: Person,
      description: 'By name: people with a public role, and attendees who chose to be listed.',
      complexity: rangeComplexity,
      args: { roles: t.arg({ type: [ParticipantRole], ...atMost(maxWords, 'Only those with one of these roles.') }) },
      resolve: ({ id }, page, { people }) => people.ofConference(id, page),
    },
    {
      name: 'ConferencePersonConnection',
      description: 'The people of one conference.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
      }),
    },
    {
      name: 'ConferencePersonEdge',
      description: 'What a person does at a conference, and for whom.',
      fields: (edge) => ({
        roles: edge.expose('roles', { type: [ParticipantRole], description: 'All their roles.' }),
        representing: edge.expose('representing', {
          type: [Organization],
          complexity: fewComplexity,
          description: 'The organizations that they stood for there.',
        }),
      }),
    },
  ),
}));

builder.objectFields(Person, (t) => ({
  conferences: t.connection(
    {
      type: Conference,
      description: 'Those in which they had a part, latest first, under the same consent as Conference.people.',
      args: {
        roles: t.arg({
          type: [ParticipantRole],
          ...atMost(maxWords, 'Only those in which they had one of these roles.'),
        }),
      },
      resolve: ({ id }, page, { conferences }) => conferences.ofPerson(id, page),
    },
    { name: 'PersonConferenceConnection', description: 'The conferences of a person.' },
    {
      name: 'PersonConferenceEdge',
      description: 'What the person did at a conference, and for whom.',
      fields: (edge) => ({
        roles: edge.expose('roles', { type: [ParticipantRole], description: 'All their roles.' }),
        representing: edge.expose('representing', {
          type: [Organization],
          complexity: fewComplexity,
          description: 'The organizations that they stood for there.',
        }),
      }),
    },
  ),
  collaborators: t.connection(
    {
      type: Person,
      description: 'Those who shared a session, committee or milestone with them, by name.',
      resolve: ({ id }, page, { people }) => people.collaborators(id, page),
    },
    { name: 'CollaboratorConnection', description: 'People who worked with a person.' },
    {
      name: 'CollaboratorEdge',
      description: 'A person, and what the two did together.',
      fields: (edge) => ({
        sessions: edge.expose('sessions', { type: [Session], description: 'Sessions in which both were on stage.' }),
        committees: edge.expose('committees', { type: [Committee], description: 'Committees to which both belonged.' }),
        milestones: edge.expose('milestones', {
          type: [Milestone],
          description: 'Milestones in which both had a part.',
        }),
      }),
    },
  ),
}));
