import { builder } from '../graphql/builder.ts';
import { programComplexity } from '../graphql/complexity.ts';
import { ConflictRule, ConflictSeverity } from '../graphql/enums.ts';
import { Conference, Person, Room, Session } from '../graphql/refs.ts';
import type { Conflict as ConflictModel } from '../model/conflict.ts';

export const Conflict = builder.objectRef<ConflictModel>('Conflict');

Conflict.implement({
  description:
    'Something in a program that does not go together. Stretches of time are half-open: what ends as another begins is no conflict.',
  fields: (t) => ({
    rule: t.expose('rule', { type: ConflictRule, description: 'What is wrong.' }),
    severity: t.expose('severity', { type: ConflictSeverity, description: 'How serious it is.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins to be so.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends to be so.' }),
    sessions: t.field({
      type: [Session],
      description: 'The sessions that it is about.',
      // One that was deleted a moment ago may still stand in what was read.
      resolve: async ({ sessions }, _args, { nodes }) =>
        (await nodes.byIds(sessions)).filter((session) => session !== null) as never,
    }),
    room: t.field({
      type: Room,
      nullable: true,
      description: 'The room that it is about.',
      resolve: ({ room }, _args, { nodes }) => (room === null ? null : (nodes.byId(room) as never)),
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who would be in two places at once.',
      resolve: ({ person }, _args, { nodes }) => (person === null ? null : (nodes.byId(person) as never)),
    }),
  }),
});

builder.objectField(Conference, 'conflicts', (t) =>
  t.field({
    type: [Conflict],
    nullable: true,
    description:
      'What does not go together in its program, the worst first, at most 1,000 of each rule; for organizers and the program committee, null for everybody else.',
    complexity: programComplexity,
    resolve: ({ id }, _args, { conflicts }) => conflicts.ofConference(id),
  }),
);
