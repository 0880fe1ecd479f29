import { builder } from '../builder.ts';
import { programComplexity } from '../complexity.ts';
import { Conference, Person, Room, Session } from '../refs.ts';
import { conflictRules, severities, type Conflict as ConflictModel } from './conflict.ts';

const described = <Word extends string>(words: Readonly<Record<Word, string>>) =>
  Object.fromEntries(Object.entries(words).map(([word, description]) => [word, { description }])) as {
    readonly [One in Word]: { readonly description: string };
  };

const Rule = builder.enumType('ConflictRule', {
  description: 'What can be wrong with a program.',
  values: described(conflictRules),
});
const Severity = builder.enumType('ConflictSeverity', {
  description: 'How serious a conflict is.',
  values: described(severities),
});

const Conflict = builder.objectRef<ConflictModel>('Conflict');

Conflict.implement({
  description:
    'Something in a program that does not go together. Stretches of time are half-open: what ends as another begins is no conflict.',
  fields: (t) => ({
    rule: t.expose('rule', { type: Rule, description: 'What is wrong.' }),
    severity: t.expose('severity', { type: Severity, description: 'How serious it is.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins to be so.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends to be so.' }),
    sessions: t.field({
      type: [Session],
      description: 'The sessions that it is about.',
      resolve: ({ sessions }, _args, { nodes }) => nodes.byIds(sessions) as never,
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
    description: 'What does not go together in its program, the worst first; for organizers and the program committee.',
    complexity: programComplexity,
    resolve: ({ id }, _args, { conflicts }) => conflicts.ofConference(id),
  }),
);
