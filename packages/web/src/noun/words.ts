import { message, type MessageKey } from '../i18n/message.ts';
import type { descriptors } from './descriptors.ts';
import type { NounField, NounName } from './fields.ts';

/** The names of a noun and of each of its fields. A field without words does not compile. */
type Words<Noun extends NounName> = Readonly<
  Record<'name' | 'add' | 'remove' | 'removeQuestion', MessageKey> & {
    fields: Readonly<Record<keyof (typeof descriptors)[Noun]['fields'], MessageKey>>;
  }
>;

export const words: { readonly [Noun in NounName]: Words<Noun> } = {
  Announcement: {
    name: 'announcement',
    add: 'announcement-new',
    remove: 'announcement-delete',
    removeQuestion: 'announcement-delete-question',
    fields: {
      title: 'edit-title',
      body: 'announcement-body',
      publishedAt: 'announcement-published',
      sessions: 'announcement-sessions',
      rooms: 'announcement-rooms',
      note: 'announcement-note',
    },
  },
  Conference: {
    name: 'history-conference',
    add: 'conference-new',
    remove: 'conference-delete',
    removeQuestion: 'conference-delete-question',
    fields: {
      slug: 'conference-slug',
      name: 'edit-name',
      summary: 'conference-summary',
      series: 'conference-series',
      edition: 'conference-edition-number',
      status: 'edit-status',
      attendanceMode: 'conference-attendance',
      startsOn: 'conference-starts',
      endsOn: 'conference-ends',
      timeZone: 'conference-zone',
      city: 'conference-city',
      country: 'organization-country',
      workingLanguages: 'conference-working-languages',
      interpretationLanguages: 'conference-interpretation',
      website: 'fact-website',
      picture: 'picture',
      wikidataId: 'conference-wikidata',
      conflictRules: 'conference-conflict-rules',
      roomChangeMinutes: 'conference-room-change',
    },
  },
};

/** The notes on fields that few read, which say who reads them. */
export const readersOf: Readonly<Record<NounField['readBy'][number], MessageKey>> = {
  ORGANIZER: 'noun-for-organizers',
  PROGRAM: 'edit-expected-hint',
};

/** The fields of a noun in the reader's language. */
export const labelsOf = (noun: NounName): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words[noun].fields).map(([name, key]) => [name, message(key)]));
