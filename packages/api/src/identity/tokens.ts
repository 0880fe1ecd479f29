import {
  accessTokenFields,
  checkAll,
  invalid,
  problem,
  type AccessToken,
  type ConferenceId,
  type ViewerService,
} from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import { newUlid } from '../kernel/ids.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import { accessTokenFrom, credentialPrefix, credentialRow, newToken, tokenText } from '../rows/account.ts';
import type { Viewer } from '../authority/viewer.ts';
import { inSession } from './in-session.ts';
import type { ViewerNeeds } from './service.ts';

const maxTokens = 20;
const maxDays = 366;

type Tokens = Pick<ViewerService, 'accessTokens' | 'createAccessToken' | 'revokeAccessToken'>;

/** The access tokens of the person who asks. */
export function createTokens({ table, transactor, identity, nodes, clock }: ViewerNeeds): Tokens {
  return {
    async accessTokens() {
      const viewer = await identity.viewer();
      return viewer === null || viewer.token !== null ? null : (await tokensOf(viewer)).map(({ token }) => token);
    },

    async createAccessToken(fields) {
      const viewer = await identity.viewer();
      const refusal = inSession(viewer);
      if (refusal !== null) return refusal;
      const now = clock();
      const checked = checkAll(accessTokenFields, fields);
      if ('problems' in checked) return invalid(checked.problems);
      const values = checked.value;
      const problems = await limitProblems(fields, values.conferences);
      if (problems.length > 0) return invalid(problems);
      const expiresAt = new Date(values.expiresAt);
      const days = (expiresAt.getTime() - now.getTime()) / 86_400_000;
      if (days <= 0) return invalid([problem('expiresAt', 'TOO_SMALL', `${values.expiresAt} is over already.`)]);
      if (days > maxDays)
        return invalid([problem('expiresAt', 'TOO_LARGE', `${values.expiresAt} is more than ${maxDays} days away.`)]);
      if ((await tokensOf(viewer!)).length >= maxTokens)
        return { kind: 'NotAllowed', why: `You have ${maxTokens} access tokens; revoke one first.` };
      const accessToken: AccessToken = {
        id: `tok_${newUlid(now)}`,
        name: values.name,
        scopes: values.scopes.length === 0 ? ['READ'] : values.scopes,
        conferences: values.conferences.length === 0 ? null : values.conferences,
        createdAt: instantOf(now),
        expiresAt: values.expiresAt,
        lastUsedOn: null,
      };
      const token = newToken('access', viewer!.person);
      await transactor.run([{ put: credentialRow(token, accessToken, now, expiresAt), when: 'absent' }]);
      return { kind: 'AccessTokenPayload', accessToken, token: tokenText(token) };
    },

    async revokeAccessToken(id) {
      const viewer = await identity.viewer();
      const refusal = inSession(viewer);
      if (refusal !== null) return refusal;
      const row = (await tokensOf(viewer!)).find(({ token }) => token.id === id)?.row;
      if (row === undefined) return { kind: 'NotFound', id };
      await transactor.run([{ remove: { pk: row.pk, sk: row.sk } }]);
      return { kind: 'Deleted', deletedId: id as never };
    },
  };

  /** A limit is no limit only where it is left out: what was meant to limit a token never frees it. */
  async function limitProblems(fields: Readonly<Record<string, unknown>>, conferences: readonly ConferenceId[]) {
    const empty = ['scopes', 'conferences'].filter(
      (name) => (fields[name] as unknown[] | null | undefined)?.length === 0,
    );
    const found = await nodes.byIds(conferences);
    return [
      ...empty.map((name) =>
        problem(name, 'TOO_SMALL', 'It is empty and would permit nothing: name some, or leave it out.'),
      ),
      ...found.flatMap((one, at) =>
        one === null ? [problem(`conferences.${at}`, 'UNKNOWN', 'There is no such conference.')] : [],
      ),
    ];
  }

  async function tokensOf({ person }: Viewer): Promise<{ readonly token: AccessToken; readonly row: Row }[]> {
    const rows = await table.all({ partition: reference(person), prefix: credentialPrefix('access') });
    return parsedAll(rows, (row) => ({ token: accessTokenFrom(row), row }), table);
  }
}
