import { builder } from '../graphql/builder.ts';
import { languages } from '../graphql/languages.ts';
import { inLanguage, lazyField } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Room, Session } from '../graphql/refs.ts';
import type { Session as SessionModel, Slot as SlotModel } from '../nouns/session.ts';

const own = lazyField<SessionModel>();

export const Slot = builder.objectRef<SlotModel>('Slot');

Slot.implement({
  description: "A time and place in the program; the day is the conference's own.",
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'When it ends; the next session may begin at the same instant.',
    }),
    day: t.expose('day', {
      type: 'Date',
      description:
        "The day in the conference's time zone; the night after the last day, until 6 in the morning, belongs to that day.",
    }),
    room: t.expose('room', { type: Room, nullable: true, description: 'Where; null when no room is given.' }),
  }),
});

builder.objectFields(Session, (t) => ({
  url: t.field({
    type: 'URL',
    description: 'Its page in the web client.',
    resolve: ({ id }, _args, { siteUrl }) => `${siteUrl}/sessions/${id}`,
  }),
  abstract: t.field({
    type: LocalizedText,
    nullable: true,
    args: languages,
    description: 'What it is about.',
    resolve: async ({ id }, args, context) => inLanguage(await context.sessions.abstract(id), args, context),
  }),
  slot: t.field({ type: Slot, nullable: true, description: 'Null while it is not scheduled.', resolve: own('slot') }),
  expectedAttendance: t.int({
    nullable: true,
    description:
      'How many people are expected; for organizers and the program committee, null for everybody else and when nobody knows.',
    resolve: (session, _args, { sessions }) => sessions.expectedAttendance(session),
  }),
  updatedAt: t.field({ type: 'DateTime', description: 'When it last changed.', resolve: own('updatedAt') }),
}));
