import {
  invalid,
  knownUserName,
  problem,
  unavailable,
  type AlsoMe,
  type AlsoMeService,
  type AlsoMeWritten,
  type Refusal,
} from '@wikicon/schema';
import type { Identity, Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action, Transactor } from '../dynamo/transaction.ts';
import { accountKey } from '../rows/account.ts';
import {
  alsoMeQuestionFrom,
  alsoMeRequestFrom,
  alsoMeRequestKey,
  counterpartKey,
  linkRow,
  requestRows,
} from '../rows/also-me.ts';
import { inSession } from './in-session.ts';
import { otherAccounts, ownName, type OtherAccount, type OtherAccounts } from './other-accounts.ts';

interface Needs {
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
  readonly clock: () => Date;
}

const maxRounds = 10;

/** Of links and of what was asked in the last 30 days, taken back or not: who tries names is soon at the end. */
const maxOthers = 10;

const full: Refusal = {
  kind: 'NotAllowed',
  why: `You have ${maxOthers} other accounts and requests: end a link, or wait until a request ends.`,
};

/** What to write; a refusal; or null where it is so already. */
type Decision = readonly Action[] | Refusal | null;

/** Accounts that are one person, as both say. Nothing here looks at an account before it has said so itself. */
export function createAlsoMe({ table, transactor, identity, clock }: Needs): AlsoMeService {
  return {
    async list() {
      const viewer = await identity.viewer();
      return viewer === null || viewer.token !== null ? null : listOf(viewer);
    },

    async link(text) {
      const name = knownUserName(text);
      return decide((viewer, others) => {
        if (name === null) return invalid([problem('username', 'MALFORMED', 'It cannot be a user name.')]);
        if (name === ownName(viewer))
          return invalid([problem('username', 'CONTRADICTION', 'It is your own user name.')]);
        const known = others.accounts.find(({ shown, other }) => other !== null && shown.username === name);
        return known === undefined ? asking(viewer, name, others) : confirming(viewer, known, others);
      });
    },

    confirm: (id) =>
      decide((viewer, others) => {
        const found = others.accounts.find(({ shown }) => shown.id === id);
        return found === undefined || found.other === null
          ? { kind: 'NotFound', id }
          : confirming(viewer, found, others);
      }),

    unlink: (id) =>
      decide((viewer, { accounts }) => {
        const found = accounts.find(({ shown }) => shown.id === id);
        return found === undefined ? { kind: 'NotFound', id } : ending(viewer, found);
      }),
  };

  async function listOf(viewer: Viewer): Promise<AlsoMe[]> {
    return (await otherAccounts(table, viewer)).accounts.map(({ shown }) => shown);
  }

  async function decide(
    decision: (viewer: Viewer, others: OtherAccounts) => Decision,
  ): Promise<AlsoMeWritten | Refusal> {
    const viewer = await identity.viewer();
    const refusal = inSession(viewer);
    if (refusal !== null) return refusal;
    const account = accountKey(viewer!.person);
    for (let round = 1; round <= maxRounds; round += 1) {
      const decided = decision(viewer!, await otherAccounts(table, viewer!));
      if (decided !== null && 'kind' in decided) return decided;
      // Whoever was erased meanwhile leaves nothing behind.
      if (decided === null || (await transactor.run([...decided, { check: account, when: 'present' }])).done)
        return { kind: 'AlsoMePayload', alsoMe: await listOf(viewer!) };
      if ((await table.get(account)) === null) return { kind: 'NotSignedIn' };
    }
    throw unavailable();
  }

  /** Writes the same two rows whoever has the name: neither the answer nor its cost tells of them. */
  function asking({ person }: Viewer, name: string, { own }: OtherAccounts): Decision {
    const before = own.find(({ sk }) => sk === alsoMeRequestKey(person, name).sk);
    if (before !== undefined)
      return alsoMeRequestFrom(before).isWithdrawn
        ? [changed(before, { ...alsoMeRequestFrom(before), isWithdrawn: false })]
        : null;
    if (own.length >= maxOthers) return full;
    const [request, question] = requestRows(person, name, clock());
    return [{ put: request, when: 'absent' }, { put: question }];
  }

  function confirming(
    { person }: Viewer,
    { shown, row, other, request }: OtherAccount,
    { own }: OtherAccounts,
  ): Decision {
    if (request === null || other === null) return null;
    // What the viewer asked of the same account becomes the link.
    const back = own.find((one) => one.type === 'AlsoMeRequest' && alsoMeRequestFrom(one).username === shown.username);
    if (own.length - (back === undefined ? 0 : 1) >= maxOthers) return full;
    return [
      { put: linkRow(person, other, clock()), when: 'absent' },
      { put: linkRow(other, person, clock()), when: 'absent' },
      { remove: keyOf(request), when: { stamp: request.stamp } },
      { remove: keyOf(row) },
      ...(back === undefined ? [] : [{ remove: keyOf(back) }, { remove: counterpartKey(person, back)! }]),
      { check: accountKey(other), when: 'present' },
    ];
  }

  function ending({ person }: Viewer, { shown, row }: OtherAccount): readonly Action[] {
    if (shown.state === 'LINKED') return [{ remove: keyOf(row) }, { remove: counterpartKey(person, row)! }];
    return shown.state === 'ASKS_ME'
      ? [changed(row, { ...alsoMeQuestionFrom(row), isDeclined: true })]
      : [changed(row, { ...alsoMeRequestFrom(row), isWithdrawn: true })];
  }

  function changed(row: Row, data: unknown): Action {
    const put = {
      ...row,
      data,
      version: row.version + 1,
      updatedAt: clock().toISOString(),
      stamp: crypto.randomUUID(),
    };
    return { put, when: { stamp: row.stamp } };
  }
}

const keyOf = ({ pk, sk }: Row) => ({ pk, sk });
