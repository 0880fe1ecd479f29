import type { MessageKey } from '../i18n/message.ts';
import { callWords } from './call-words.ts';
import type { NounName } from './fields.ts';

/** What a noun is called: one node, their list, a new one, and the deletion of one. */
interface Words {
  readonly name: MessageKey;
  readonly list?: MessageKey;
  readonly add?: MessageKey;
  readonly remove?: MessageKey;
  readonly removeQuestion?: MessageKey;
  readonly fields?: Readonly<Record<string, MessageKey>>;
}

export const words: { readonly [Noun in NounName]?: Words } = {
  Announcement: {
    name: 'announcement',
    list: 'announcements',
    add: 'announcement-new',
    remove: 'announcement-delete',
    removeQuestion: 'announcement-delete-question',
    fields: {
      body: 'announcement-body',
      publishedAt: 'announcement-published',
      sessions: 'announcement-sessions',
      rooms: 'announcement-rooms',
      note: 'announcement-note',
    },
  },
  Call: callWords,
  Conference: {
    name: 'history-conference',
    add: 'conference-new',
    remove: 'conference-delete',
    removeQuestion: 'conference-delete-question',
    fields: {
      slug: 'conference-slug',
      summary: 'conference-summary',
      series: 'conference-series',
      edition: 'conference-edition-number',
      attendanceMode: 'conference-attendance',
      startsOn: 'conference-starts',
      endsOn: 'conference-ends',
      timeZone: 'conference-zone',
      city: 'conference-city',
      workingLanguages: 'conference-working-languages',
      conflictRules: 'conference-conflict-rules',
      roomChangeMinutes: 'conference-room-change',
    },
  },
  Session: {
    name: 'history-session',
    add: 'organize-new-session',
    remove: 'edit-delete-session',
    removeQuestion: 'edit-delete-session-question',
    fields: {
      isTitleDescriptive: 'edit-title-descriptive',
      abstract: 'edit-abstract',
      type: 'session-type',
      interpretationLanguages: 'session-interpreted',
      slot: 'edit-slot',
      unnamedSpeakerCount: 'edit-unnamed-speakers',
      expectedAttendance: 'edit-expected',
    },
  },
  Committee: {
    name: 'history-committee',
    list: 'conference-committees',
    add: 'committee-new',
    remove: 'committee-delete',
    removeQuestion: 'committee-delete-question',
    fields: {
      kind: 'committee-kind',
      mandate: 'committee-mandate',
      members: 'committee-members',
      unnamedMemberCount: 'committee-unnamed',
    },
  },
  Figure: {
    name: 'history-figure',
    list: 'conference-figures',
    add: 'figure-new',
    remove: 'figure-delete',
    removeQuestion: 'figure-delete-question',
    fields: {
      metric: 'figure-metric',
      kind: 'figure-kind',
      label: 'figure-label',
      value: 'figure-number',
      qualifier: 'figure-qualifier',
      unit: 'figure-unit',
      currency: 'figure-currency',
      breakdown: 'figure-parts',
    },
  },
  Source: {
    name: 'figure-source',
    list: 'report-sources',
    add: 'source-new',
    remove: 'source-delete',
    removeQuestion: 'source-delete-question',
    fields: { publisher: 'source-publisher', url: 'source-address', publishedOn: 'source-published' },
  },
  Venue: {
    name: 'history-venue',
    list: 'venues',
    add: 'venue-new',
    remove: 'venue-delete',
    fields: { address: 'venue-address', host: 'venue-host' },
  },
  Room: {
    name: 'filter-room',
    list: 'rooms',
    add: 'room-new',
    remove: 'room-delete',
    fields: { capacity: 'room-capacity', features: 'room-features' },
  },
  Topic: { name: 'filter-topic', list: 'session-topics', add: 'topic-new', remove: 'topic-delete' },
  SessionType: {
    name: 'history-session-type',
    list: 'session-types',
    add: 'session-type-new',
    remove: 'session-type-delete',
    fields: { maxDurationMinutes: 'session-type-longest' },
  },
  Milestone: {
    name: 'history-milestone',
    list: 'conference-story',
    add: 'milestone-new',
    remove: 'milestone-delete',
    fields: {
      description: 'milestone-description',
      startsOn: 'edit-start',
      endsOn: 'edit-end',
      startsAt: 'milestone-starts-at',
      endsAt: 'milestone-ends-at',
      happenedAt: 'milestone-happened-at',
      people: 'milestone-people',
      organizations: 'milestone-organizations',
    },
  },
  Statement: {
    name: 'history-statement',
    list: 'statements',
    add: 'statement-new',
    remove: 'statement-delete',
    fields: { body: 'announcement-body', person: 'statement-person' },
  },
  Credit: {
    name: 'credit',
    list: 'conference-credits',
    add: 'credit-new',
    remove: 'credit-delete',
    fields: { role: 'credit-role', recipient: 'credit-recipient', text: 'credit-text', works: 'credit-works' },
  },
  MediaFile: {
    name: 'history-media',
    list: 'media-title',
    add: 'media-new',
    remove: 'media-delete',
    fields: {
      caption: 'media-caption',
      author: 'media-author',
      attribution: 'media-attribution',
      license: 'media-license',
      takenOn: 'media-taken',
      pageUrl: 'media-page',
      fileUrl: 'media-file',
    },
  },
  Series: { name: 'history-series', add: 'series-new', remove: 'series-delete', fields: { area: 'series-area' } },
  Affiliate: {
    name: 'history-affiliate',
    add: 'affiliate-new',
    remove: 'affiliate-delete',
    fields: {
      type: 'affiliate-type',
      code: 'affiliate-code',
      region: 'affiliate-region',
      continent: 'affiliate-continent',
    },
  },
  Institution: { name: 'history-institution', add: 'institution-new', remove: 'institution-delete' },
  Person: {
    name: 'history-person',
    add: 'person-new',
    remove: 'person-delete',
    fields: {
      displayName: 'edit-name',
      username: 'person-username',
      about: 'person-about',
      languages: 'person-languages',
      affiliations: 'person-affiliations',
    },
  },
};
