import { AttendanceMode, EventStatus, Publication } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Series } from '../graphql/refs.ts';
import { map } from '../kernel/promise.ts';
import type { Conference as ConferenceModel } from '../model/conference.ts';

const own = lazyField<ConferenceModel>();
const text = lazyText<ConferenceModel>();

Conference.implement({
  description: 'One edition of a conference.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    slug: t.string({ description: 'Its part of a web address: ca-wikicon-2025.', resolve: own('slug') }),
    url: t.field({
      type: 'URL',
      description: 'Its page in the web client.',
      resolve: (conference, args, context) =>
        map(own('slug')(conference, args, context), (slug) => `${context.siteUrl}/conferences/${slug}`),
    }),
    wikidataId: t.string({ nullable: true, description: 'Its item on Wikidata: Q64.', resolve: own('wikidataId') }),
    website: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its own site or wiki page.',
      resolve: own('website'),
    }),
    name: t.field({ type: LocalizedText, args: languages, description: 'What it is called.', resolve: text('name') }),
    summary: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What it is about, in a few sentences.',
      resolve: text('summary'),
    }),
    series: t.field({
      type: Series,
      nullable: true,
      description: 'The family that it belongs to.',
      resolve: own('series'),
    }),
    edition: t.int({
      nullable: true,
      description: 'Its number in the series; 1 is the first.',
      resolve: own('edition'),
    }),
    publication: t.field({ type: Publication, description: 'Who sees it.', resolve: own('publication') }),
    status: t.field({ type: EventStatus, description: 'Whether it takes place.', resolve: own('status') }),
    attendanceMode: t.field({
      type: AttendanceMode,
      nullable: true,
      description: 'How one attends.',
      resolve: own('attendanceMode'),
    }),
    startsOn: t.field({ type: 'Date', nullable: true, description: 'The first day.', resolve: own('startsOn') }),
    endsOn: t.field({ type: 'Date', nullable: true, description: 'The last day, included.', resolve: own('endsOn') }),
    timeZone: t.field({ type: 'TimeZone', description: 'The zone of its days and program.', resolve: own('timeZone') }),
    city: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'The city in which it is held.',
      resolve: text('city'),
    }),
    country: t.field({
      type: 'CountryCode',
      nullable: true,
      description: 'The country of that city.',
      resolve: own('country'),
    }),
    workingLanguages: t.field({
      type: ['LanguageTag'],
      description: 'Languages in which sessions are held.',
      resolve: own('workingLanguages'),
    }),
    interpretationLanguages: t.field({
      type: ['LanguageTag'],
      description: 'Languages to and from which interpreters work.',
      resolve: own('interpretationLanguages'),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When its own facts last changed.',
      resolve: own('updatedAt'),
    }),
  }),
});
