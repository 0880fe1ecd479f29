import { knownUserName, type AlsoMe, type PersonId } from '@wikicon/schema';
import type { Viewer } from '../authority/viewer.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { hashOf } from '../kernel/secret.ts';
import {
  alsoMeFrom,
  alsoMePrefix,
  alsoMeQuestionFrom,
  alsoMeRequestFrom,
  alsoMeRequestKey,
  questionPartition,
} from '../rows/also-me.ts';
import { profileOnly } from '../rows/merge.ts';
import { personKey, storedPerson } from '../rows/person.ts';

/** As many questions are shown to one person. */
const maxQuestions = 30;

/** Another account, with the rows that say so. */
export interface OtherAccount {
  readonly shown: AlsoMe;
  /** The viewer's own row; of a question the one at their user name. */
  readonly row: Row;
  /** Who it is; null where the viewer asked. */
  readonly other: PersonId | null;
  /** Of a question, the row of whoever asks. */
  readonly request: Row | null;
}

export interface OtherAccounts {
  readonly accounts: readonly OtherAccount[];
  /** The viewer's own rows, those that were taken back too: there are at most so many. */
  readonly own: readonly Row[];
}

/** The user name of the viewer, as others ask for it. */
export const ownName = ({ account }: Viewer): string | null =>
  account.username === null ? null : knownUserName(account.username);

/** Reads what the viewer said and what is asked of them, and the profiles of those who are one of two. */
export async function otherAccounts(table: Table, viewer: Viewer): Promise<OtherAccounts> {
  const name = ownName(viewer);
  const place = questionPartition(name);
  const [own, asking] = await Promise.all([
    table.all({ partition: reference(viewer.person), prefix: alsoMePrefix }),
    place === null ? [] : table.first({ partition: place, prefix: alsoMePrefix }, maxQuestions),
  ]);
  const links = parsedAll(ofType(own, 'AlsoMe'), (row) => ({ row, other: alsoMeFrom(row).other }), table);
  const linked = new Set(links.map(({ other }) => other));
  const questions = parsedAll(asking, (row) => ({ row, ...alsoMeQuestionFrom(row) }), table).filter(
    ({ by, isDeclined }) => !isDeclined && by !== viewer.person && !linked.has(by),
  );
  const people = [...linked, ...questions.map(({ by }) => by)];
  const found = await table.getMany([
    ...people.map(personKey),
    ...questions.map(({ by }) => alsoMeRequestKey(by, name!)),
  ]);
  const profiles = new Map(people.map((person, at) => [person, profileOnly(found[at])]));
  const named = (other: PersonId, state: AlsoMe['state'], row: Row, request: Row | null): OtherAccount[] => {
    const profile = profiles.get(other) ?? null;
    return parsedAll(profile === null ? [] : [profile], storedPerson, table).map(({ username, displayName }) => ({
      shown: { ...shownOf(row), state, username, displayName },
      row,
      other,
      request,
    }));
  };
  const accounts = [
    ...links.flatMap(({ row, other }) => named(other, 'LINKED', row, null)),
    ...questions.flatMap(({ row, by }, at) => {
      const request = found[people.length + at] ?? null;
      const [asked] = parsedAll(request === null ? [] : [request], alsoMeRequestFrom, table);
      return asked === undefined || asked.isWithdrawn ? [] : named(by, 'ASKS_ME', row, request);
    }),
    ...parsedAll(ofType(own, 'AlsoMeRequest'), (row) => ({ row, ...alsoMeRequestFrom(row) }), table)
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ row, username }) => asked(row, username)),
  ];
  return { accounts: accounts.toSorted(byAge), own };
}

const ofType = (rows: readonly Row[], type: string): Row[] => rows.filter((row) => row.type === type);

function asked(row: Row, username: string): OtherAccount {
  const shown: AlsoMe = { ...shownOf(row), state: 'ASKED_BY_ME', username, displayName: null };
  return { shown, row, other: null, request: null };
}

/** The id is made of the sort key: a question keeps it when it becomes a link, and it is worth nothing to others. */
const shownOf = ({ sk, createdAt, expiresAt }: Row) => ({
  id: `als_${hashOf(sk)}`,
  since: createdAt.slice(0, 10),
  endsOn: expiresAt === undefined ? null : new Date(expiresAt * 1_000).toISOString().slice(0, 10),
});

const byAge = (one: OtherAccount, other: OtherAccount): number => other.row.createdAt.localeCompare(one.row.createdAt);
