import * as words from '@wikicon/schema';
import * as z from 'zod';
import { formats, handle, line, list, nullable, oneOf, own, slug, strict, text } from './format.ts';

/** The files of a data set that tell the conference's story; see format.ts. */

export const sourcesFile = z
  .record(
    handle,
    strict({
      id: own,
      kind: oneOf(words.sourceKinds),
      title: text,
      publisher: nullable(line),
      url: nullable(formats.url),
      publishedOn: nullable(formats.partialDate),
    }),
  )
  .default({});

export const milestonesFile = list(
  strict({
    id: own,
    kind: oneOf(words.milestoneKinds),
    title: text,
    description: nullable(text),
    startsOn: nullable(formats.partialDate),
    endsOn: nullable(formats.partialDate),
    startsAt: nullable(formats.dateTime),
    endsAt: nullable(formats.dateTime),
    /** The slug of a conference that is loaded before this one. */
    happenedAt: nullable(slug),
    people: list(handle),
    organizations: list(slug),
    source: nullable(handle),
  }),
);

const part = strict({ key: z.string(), label: text, value: nullable(formats.decimal) });
export const figuresFile = list(
  strict({
    id: own,
    metric: oneOf(words.figureMetrics),
    kind: oneOf(words.figureKinds),
    label: text,
    /** Left out for a figure that is COMPUTED. */
    value: nullable(formats.decimal),
    qualifier: oneOf(words.figureQualifiers).default('EXACTLY'),
    unit: oneOf(words.figureUnits).default('COUNT'),
    currency: nullable(formats.currencyCode),
    breakdown: list(part),
    attributedTo: nullable(text),
    note: nullable(text),
    source: nullable(handle),
  }),
);

export const statementsFile = list(
  strict({
    id: own,
    kind: oneOf(words.statementKinds),
    body: text,
    person: nullable(handle),
    attributedTo: nullable(text),
    source: nullable(handle),
  }),
);

const recipient = z.union([
  strict({ person: handle }),
  strict({ organization: slug }),
  strict({ committee: oneOf(words.committeeKinds) }),
]);
export const creditsFile = list(
  strict({
    id: own,
    role: oneOf(words.creditRoles),
    recipient: nullable(recipient),
    text: nullable(text),
    works: list(own),
    source: nullable(handle),
  }),
);

export const mediaFile = list(
  strict({
    id: own,
    kind: oneOf(words.mediaKinds),
    /** The last part of a session's id. */
    session: nullable(own),
    caption: nullable(text),
    author: nullable(handle),
    /** The repository that publishes it: Wikimedia Commons. */
    repository: nullable(z.string()),
    license: nullable(z.string()),
    takenOn: nullable(formats.date),
    pageUrl: nullable(formats.url),
    fileUrl: nullable(formats.url),
  }),
);
