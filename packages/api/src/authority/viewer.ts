import {
  conferenceOf,
  roleOfCommittee,
  type AccessToken,
  type CommitteeId,
  type ConferenceId,
  type ConferenceRole,
  type PersonId,
} from '@wikicon/schema';
import { accessPrefix, teamFrom } from '../rows/committee.ts';
import type { Row } from '../dynamo/row.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import {
  accessTokenFrom,
  accountFrom,
  accountKey,
  credentialKey,
  parseToken,
  type AccountData,
  type Credentials,
} from '../rows/account.ts';

/** The person who asks, and what they may do. */
export interface Viewer {
  readonly person: PersonId;
  readonly account: AccountData;
  readonly isAdministrator: boolean;
  /** Null in a session; what an access token is limited to. */
  readonly token: AccessToken | null;
  /** The sort key of the credential that they came with; null for work that is done for them later. */
  readonly credential: string | null;
  readonly committees: readonly CommitteeId[];
  /** Their conferences, with their roles there. */
  readonly teams: ReadonlyMap<ConferenceId, ReadonlySet<ConferenceRole>>;
  /** The ULIDs of the messages that they have not read, also of some whose time is over. */
  readonly unread: ReadonlySet<string>;
}

/** The credentials of a request, looked up once; those of nobody cost nothing. */
export interface Identity {
  /** The person whose credentials they claim to be. */
  readonly person: PersonId | null;
  /** Null for everybody who is not signed in, and for credentials that are worth nothing. */
  viewer(): Promise<Viewer | null>;
  /** The same, as it was when the request came. */
  readonly atFirst: Promise<Viewer | null>;
  /** After a write: whoever begins a conference is its organizer from then on. */
  forget(): void;
}

export const nobody: Identity = {
  person: null,
  atFirst: Promise.resolve(null),
  viewer: () => Promise.resolve(null),
  forget: () => undefined,
};

export interface ViewerNeeds {
  /** Reads what was written a moment ago: a revoked token ends at once. */
  readonly table: Table;
  readonly administrators: readonly string[];
}

/** The lookup begins at once, beside the first reads of the request, so that it makes no chain longer. */
export function identify({ kind, text }: Credentials, needs: ViewerNeeds): Identity {
  const parts = parseToken(text);
  if (parts?.kind !== kind) return nobody;
  const look = () =>
    needs.table
      .all({ partition: reference(parts.person), prefix: accessPrefix })
      .then((rows) => viewerOf(rows, parts.person, credentialKey(parts).sk, needs));
  const found = look();
  found.catch(() => undefined);
  let current: Promise<Viewer | null> | null = found;
  return {
    person: parts.person,
    atFirst: found,
    viewer: () => (current ??= look()),
    forget: () => (current = null),
  };
}

export function viewerOf(
  rows: readonly Row[],
  person: PersonId,
  credential: string | null,
  { table, administrators }: ViewerNeeds,
): Viewer | null {
  const shown = credential === null ? null : rows.find(({ sk }) => sk === credential);
  const holder = rows.find(({ sk }) => sk === accountKey(person).sk);
  if (shown === undefined || holder === undefined) return null;
  const account = accountFrom(holder);
  const token = shown?.type === 'AccessToken' ? accessTokenFrom(shown) : null;
  const teams = new Map<ConferenceId, Set<ConferenceRole>>();
  const memberships = rows.filter(({ type }) => type === 'Team');
  const committees: CommitteeId[] = [];
  for (const { committee, kind } of parsedAll(memberships, teamFrom, table)) {
    const conference = conferenceOf(committee);
    if (token?.conferences && !token.conferences.includes(conference)) continue;
    committees.push(committee);
    teams.set(conference, (teams.get(conference) ?? new Set()).add(roleOfCommittee[kind]));
  }
  // A token that is limited to conferences cannot do what an administrator does elsewhere.
  const isAdministrator = administrators.includes(account.sub) && token?.conferences == null;
  const unread = new Set(holder.unread ?? []);
  return { person, account, isAdministrator, token, credential, committees, teams, unread };
}
