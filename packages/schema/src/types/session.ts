import { builder } from '../graphql/builder.ts';
import { EventStatus } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText, inLanguage } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { readable } from '../graphql/readable.ts';
import { Conference, Room, Session, SessionType, Topic } from '../graphql/refs.ts';
import { conferenceOf } from '../kernel/ids.ts';
import { map } from '../kernel/promise.ts';
import type { Session as SessionModel, Slot as SlotModel } from '../model/session.ts';

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

Session.implement({
  description: 'One item of the program. A session without a slot is not scheduled yet.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    url: t.field({
      type: 'URL',
      description: 'Its page in the web client.',
      resolve: ({ id }, _args, { siteUrl }) => `${siteUrl}/sessions/${id}`,
    }),
    conference: t.field({
      type: Conference,
      description: 'The conference that it belongs to.',
      resolve: (session) => session.conference ?? { id: conferenceOf(session.id) },
    }),
    title: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: lazyText<SessionModel>()('title'),
    }),
    isTitleDescriptive: t.boolean({
      description: "True when no source gives a title and the graph's own words describe the session.",
      resolve: own('isTitleDescriptive'),
    }),
    abstract: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What it is about.',
      resolve: async ({ id }, args, context) => inLanguage(await context.sessions.abstract(id), args, context),
    }),
    type: t.field({ type: SessionType, nullable: true, description: 'Its format.', resolve: own('type') }),
    topics: t.field({
      type: [Topic],
      description: 'Its subjects.',
      resolve: (session, args, context, info) =>
        map(own('topics')(session, args, context), (topics) => readable(topics, context, info)),
    }),
    spokenLanguages: t.field({
      type: ['LanguageTag'],
      description: 'Languages spoken on stage.',
      resolve: own('spokenLanguages'),
    }),
    interpretationLanguages: t.field({
      type: ['LanguageTag'],
      description: 'Languages into which it is interpreted.',
      resolve: own('interpretationLanguages'),
    }),
    status: t.field({ type: EventStatus, description: 'Whether it takes place.', resolve: own('status') }),
    slot: t.field({ type: Slot, nullable: true, description: 'Null while it is not scheduled.', resolve: own('slot') }),
    unnamedSpeakerCount: t.int({
      nullable: true,
      description: 'Speakers who are not named or were erased; null when not known.',
      resolve: own('unnamedSpeakerCount'),
    }),
    expectedAttendance: t.int({
      nullable: true,
      description:
        'How many people are expected; for organizers and the program committee, null for everybody else and when nobody knows.',
      resolve: (session, _args, { sessions }) => sessions.expectedAttendance(session),
    }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it last changed.', resolve: own('updatedAt') }),
  }),
});
