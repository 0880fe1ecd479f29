import { noun } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import { nothingElse } from './phrases.ts';

/** A notice of the organizers to everybody who attends. */
export const announcement = noun({
  name: 'Announcement',
  prefix: 'ann',
  word: 'announcement',
  description: 'A notice of the organizers to everybody who attends: a room that changed, a bus that leaves.',
  owner: 'OWNING',
  conference: 'The conference that it belongs to.',
  deletion: nothingElse,
  list: {
    name: 'announcements',
    description: 'What its organizers told, the latest first.',
    naming: 'What organizers told about it, the latest first.',
  },
  waiting: {
    name: 'unpublishedAnnouncements',
    description: 'Announcements that are not published yet, for its organizers; null for everybody else.',
  },
  read: { from: 'publishedAt', before: organizers.update },
  write: organizers,
  fields: {
    title: field.required(field.line({ max: 200, description: 'What it is about, in a line.' })),
    body: field.prose({ max: 5_000, description: 'All of it, in paragraphs.' }),
    publishedAt: field.instant({
      description: 'Everybody sees it from then on; null until somebody decides when.',
      asInput: 'From when on everybody sees it; null for nobody yet.',
    }),
    sessions: field.references('ses', { description: 'The sessions that it is about.' }),
    rooms: field.references('rom', { description: 'The rooms that it is about.' }),
    note: field.readBy(
      organizers.update,
      field.note({ max: 1_000, description: 'What organizers should know of it.' }),
    ),
  },
});
