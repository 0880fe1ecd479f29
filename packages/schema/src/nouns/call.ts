import { Blindness, CallKind, WaitListPolicy } from '../kernel/vocabulary/vocabularies.ts';
import { noun } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';

/**
 * What a call says to everybody. Whoever decides on it stands in its roster, and what comes in is told to nobody else:
 * neither is any of its fields.
 */
export const call = noun({
  name: 'Call',
  prefix: 'cal',
  word: 'call',
  description: 'A call of a conference: what it looks for, until when, and how that is chosen.',
  owner: 'OWNING',
  conference: 'The conference that calls.',
  deletion: 'Refused once it has begun.',
  list: {
    name: 'calls',
    description: 'Its calls that are announced, the latest first.',
    naming: 'Calls that look for it, the latest first.',
  },
  waiting: {
    name: 'unannouncedCalls',
    description: 'Calls that are not announced yet, for its organizers; null for everybody else.',
  },
  read: { from: 'announcedAt', before: organizers.update },
  write: organizers,
  frozen: {
    from: 'opensAt',
    fields: ['kind', 'opensAt', 'blindness', 'reviewCount', 'waitList', 'sessionTypes', 'languages'],
  },
  inOrder: [
    'announcedAt',
    'opensAt',
    'closesAt',
    'conflictsEndAt',
    'biddingEndsAt',
    'reviewEndsAt',
    'discussionEndsAt',
    'announcesAt',
    'endsAt',
  ],
  fields: {
    kind: field.startsAs('PROGRAM', field.word(CallKind, { description: 'What it is for.' })),
    title: field.required(field.line({ max: 200, description: 'What it is called.' })),
    terms: field.prose({
      max: 10_000,
      description: 'What is looked for, who may take part, and how it is decided.',
    }),
    announcedAt: field.instant({
      description: 'Everybody sees it from then on; null until somebody decides when.',
      asInput: 'From when on everybody sees it; null for nobody yet.',
    }),
    opensAt: field.instant({ description: 'From then on submissions are taken.' }),
    closesAt: field.instant({ description: 'Until then submissions are taken and changed.' }),
    conflictsEndAt: field.instant({
      description: 'Until then its members tell whom they know, before they see anything.',
    }),
    biddingEndsAt: field.instant({ description: 'Until then its members say what they would like to review.' }),
    reviewEndsAt: field.instant({ description: 'Until then reviews are written, each by itself.' }),
    discussionEndsAt: field.instant({ description: 'Until then reviewers talk about their reviews.' }),
    announcesAt: field.instant({ description: 'When decisions begin to be told.' }),
    endsAt: field.instant({ description: 'When all of it is over.' }),
    languages: field.languages({ description: 'The languages in which sessions are looked for.' }),
    sessionTypes: field.references('typ', { description: 'The types of session that are looked for.' }),
    topics: field.references('top', { description: 'The topics that are looked for.' }),
    blindness: field.startsAs('BLIND', field.word(Blindness, { description: 'Whether reviewers know whose it is.' })),
    reviewCount: field.startsAs(
      3,
      field.whole({ min: 1, max: 9, description: 'How many reviews each submission is to have.' }),
    ),
    respondDays: field.startsAs(
      14,
      field.whole({ min: 1, max: 90, description: 'How many days somebody who was accepted has to answer.' }),
    ),
    waitList: field.startsAs(
      'PROPOSE',
      field.word(WaitListPolicy, { description: 'What happens when a place on the wait list becomes free.' }),
    ),
  },
});
