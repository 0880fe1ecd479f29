import { MilestoneKind } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import { nothingElse, statedBy } from './phrases.ts';

export const milestone = noun({
  name: 'Milestone',
  prefix: 'mil',
  word: 'milestone',
  description: "A step in a conference's story.",
  owner: 'OWNING',
  conference: 'The conference whose story it belongs to.',
  deletion: nothingElse,
  read: 'WITH_CONFERENCE',
  write: organizers,
  fields: {
    kind: field.required(field.word(MilestoneKind, { description: 'Which step.', asInput: 'Which step it is.' })),
    title: field.required(
      field.line({ max: 300, description: 'What happened, in a few words.', asInput: 'What happened.' }),
    ),
    description: field.prose({
      max: 5_000,
      description: 'What happened, in a few sentences.',
      asInput: 'More of it.',
    }),
    startsOn: field.scalar('PartialDate', {
      description: 'When it began, no more exact than its source.',
      asInput: 'When it was, or began.',
    }),
    endsOn: field.scalar('PartialDate', { description: 'When it ended, included.', asInput: 'When it ended.' }),
    startsAt: field.instant({
      description: 'The published instant at which it began, where a source gives one.',
      asInput: 'The exact instant, where it is known.',
    }),
    endsAt: field.instant({
      description: 'The published instant at which it ended, where a source gives one.',
      asInput: 'The exact instant of its end, where it is known.',
    }),
    happenedAt: field.reference('con', {
      description: 'Another conference, at which it happened.',
      asInput: 'Another conference at which it happened.',
    }),
    people: field.references('per', { description: 'Who had a part in it.', asInput: 'Who took part in it.' }),
    organizations: field.references(['aff', 'ins'], {
      description: 'Which organizations had a part in it.',
      asInput: 'Which organizations took part in it.',
    }),
    source: statedBy('Who states it.'),
  },
});

export interface Milestone extends Model<typeof milestone> {}
export type MilestoneValues = ValuesOf<typeof milestone>;
