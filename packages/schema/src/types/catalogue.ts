import { RoomFeature } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Organization, Room, SessionType, Topic, Venue } from '../graphql/refs.ts';
import { conferenceOf } from '../kernel/ids.ts';
import { map } from '../kernel/promise.ts';
import type * as model from '../model/catalogue.ts';

const ofType = lazyField<model.SessionType>();
const ofTopic = lazyField<model.Topic>();
const ofVenue = lazyField<model.Venue>();
const ofRoom = lazyField<model.Room>();

SessionType.implement({
  description: 'A format of session.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    slug: t.string({ description: 'Its name in filters: lightning-talk.', resolve: ofType('slug') }),
    conference: t.field({
      type: Conference,
      description: 'The conference that uses it.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    name: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: lazyText<model.SessionType>()('name'),
    }),
    maxDurationMinutes: t.int({
      nullable: true,
      description: 'Longest duration without the change of halls; null for a format without a slot, such as a poster.',
      resolve: ofType('maxDurationMinutes'),
    }),
  }),
});

Topic.implement({
  description: 'A subject of the conference.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    slug: t.string({ description: 'Its name in filters: wikidata.', resolve: ofTopic('slug') }),
    conference: t.field({
      type: Conference,
      description: 'The conference that has it.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    name: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: lazyText<model.Topic>()('name'),
    }),
    wikidataId: t.string({
      nullable: true,
      description: 'Its item on Wikidata: Q2013.',
      resolve: ofTopic('wikidataId'),
    }),
  }),
});

Venue.implement({
  description: 'A place where a conference is held.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    conference: t.field({
      type: Conference,
      description: 'The conference that is held there.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    name: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: lazyText<model.Venue>()('name'),
    }),
    address: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'Where it stands.',
      resolve: lazyText<model.Venue>()('address'),
    }),
    host: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization that opened its doors.',
      resolve: ofVenue('host'),
    }),
    rooms: t.field({
      type: [Room],
      description: 'Its rooms, in the order of the conference.',
      resolve: ({ id }, _args, { catalogue }) => catalogue.roomsOf(id),
    }),
  }),
});

Room.implement({
  description: 'A room of a venue.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    slug: t.string({ description: 'Its name in filters: main-hall.', resolve: ofRoom('slug') }),
    venue: t.field({
      type: Venue,
      description: 'The venue that it is in.',
      resolve: (room, args, context) => map(ofRoom('venue')(room, args, context), (id) => ({ id })),
    }),
    name: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: lazyText<model.Room>()('name'),
    }),
    capacity: t.int({ nullable: true, description: 'How many people it holds.', resolve: ofRoom('capacity') }),
    features: t.field({ type: [RoomFeature], description: 'What it offers.', resolve: ofRoom('features') }),
  }),
});
