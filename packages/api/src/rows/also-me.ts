import type { PersonId } from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { flag, parser, shape, text } from '../dynamo/shape.ts';
import { id } from './checks.ts';
import { usernameKey } from './person.ts';

export const alsoMePrefix = 'ALSO#';

/** The prefix of links alone, in a person's partition. */
export const linkPrefix = `${alsoMePrefix}per_`;

/** That two accounts are one person, as both said: each has such a row of the other. */
export interface AlsoMeData {
  readonly other: PersonId;
}

export const alsoMeFrom = parser(shape<AlsoMeData>({ other: id('per') }));

export const alsoMeKey = (person: PersonId, other: PersonId): Key => ({
  pk: reference(person),
  sk: `${alsoMePrefix}${other}`,
});

const requestPrefix = `${alsoMePrefix}ASKED#`;

/** What somebody asked, in their own partition: it says nothing of who has the name, or whether anybody has. */
export interface AlsoMeRequestData {
  readonly username: string;
  /** One that was taken back is kept until it ends, so that nobody is asked again and again. */
  readonly isWithdrawn: boolean;
}

export const alsoMeRequestFrom = parser(shape<AlsoMeRequestData>({ username: text, isWithdrawn: flag }));

export const alsoMeRequestKey = (person: PersonId, username: string): Key => ({
  pk: reference(person),
  sk: `${requestPrefix}${username}`,
});

/** The same for whoever has the name. It stands at the name and not at a person, so that asking looks for nobody. */
export interface AlsoMeQuestionData {
  readonly by: PersonId;
  readonly isDeclined: boolean;
}

export const alsoMeQuestionFrom = parser(shape<AlsoMeQuestionData>({ by: id('per'), isDeclined: flag }));

/** The partition of a user name, in which its questions stand; null for a text that is no user name. */
export const questionPartition = (username: string | null): string | null =>
  username === null ? null : (usernameKey(username)?.pk ?? null);

/** @param username a known one */
export const alsoMeQuestionKey = (username: string, by: PersonId): Key => ({
  pk: usernameKey(username)!.pk,
  sk: `${alsoMePrefix}${by}`,
});

/** What nobody confirms ends after so many days. */
export const requestDays = 30;

/** What is asked, and of whom: two rows that are written together and end together. */
export function requestRows(by: PersonId, username: string, now: Date): readonly [request: Row, question: Row] {
  const rest = { expiresAt: Math.floor(now.getTime() / 1_000) + requestDays * 86_400, stamp: crypto.randomUUID() };
  const at = now.toISOString();
  const asked: AlsoMeRequestData = { username, isWithdrawn: false };
  const question: AlsoMeQuestionData = { by, isDeclined: false };
  return [
    { ...newRow('AlsoMeRequest', alsoMeRequestKey(by, username), asked, at), ...rest },
    { ...newRow('AlsoMeQuestion', alsoMeQuestionKey(username, by), question, at), ...rest },
  ];
}

/** The row of a link in the partition of one of the two. */
export const linkRow = (person: PersonId, other: PersonId, now: Date): Row =>
  newRow('AlsoMe', alsoMeKey(person, other), { other } satisfies AlsoMeData, now.toISOString());

/** What stands elsewhere of a row in a person's partition: the link of the other one, or the question. The key says it. */
export function counterpartKey(person: PersonId, { type, sk }: Pick<Row, 'type' | 'sk'>): Key | null {
  if (type === 'AlsoMe') return alsoMeKey(sk.slice(alsoMePrefix.length) as PersonId, person);
  return type === 'AlsoMeRequest' ? alsoMeQuestionKey(sk.slice(requestPrefix.length), person) : null;
}
