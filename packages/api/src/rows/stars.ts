import { ulidOf, type ConferenceId, type PersonId, type SessionId } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import type { Key } from '../dynamo/row.ts';
import { instant, list, parser, shape } from '../dynamo/shape.ts';
import { id } from './checks.ts';

/** A session, and when somebody decided about it: 2025-04-19T04:30:00.000Z. */
export interface Mark {
  readonly session: SessionId;
  readonly at: string;
}

/** The sessions of one conference that somebody starred. They stand in the person's partition alone, and in no index. */
export interface StarsData {
  readonly starred: readonly Mark[];
  /** Those whose star was taken away lately: a star from before that arrives late does not bring it back. */
  readonly removed: readonly Mark[];
}

const marks = list(shape<Mark>({ session: id('ses'), at: instant }));

export const starsFrom = parser(shape<StarsData>({ starred: marks, removed: marks }));

export const starsPrefix = 'STARS#';

export const starsKey = (person: PersonId, conference: ConferenceId): Key => ({
  pk: reference(person),
  sk: `${starsPrefix}${ulidOf(conference)}`,
});
