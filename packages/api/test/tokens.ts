import type { World } from './world.ts';
import { writing, type Result } from './write.ts';

export interface Tokens {
  /** What the mutation answers. */
  ask(name: string, fields?: object): Promise<Result>;
  /** The same, for what has to succeed. */
  create(fields: {
    readonly name: string;
    readonly expiresAt?: Date;
    readonly scopes?: string[];
    conferences?: string[];
  }): Promise<{
    readonly token: string;
    readonly accessToken: { readonly id: string };
  }>;
  revoke(id: string): Promise<Result>;
  /** Makes a topic of the demo with these credentials. */
  topic(slug: string, headers: Record<string, string>): Promise<Result>;
}

const createText = `mutation ($input: CreateAccessTokenInput!) { result: createAccessToken(input: $input) {
  __typename ... on AccessTokenPayload { token accessToken { id } } ... on WriteError { message }
} }`;

const revokeText = `mutation ($input: RevokeAccessTokenInput!) { result: revokeAccessToken(input: $input) { __typename } }`;

/** Asks with a token for the first time today, which writes that it was used: what follows writes nothing of it. */
export const useOnce = (here: Pick<World, 'ask'>, token: string): Promise<unknown> =>
  here.ask('{ viewer { username } }', {}, { authorization: `Bearer ${token}` });

/** Access tokens of whoever these headers are of. */
export function createTokens(here: World, headers: Record<string, string>): Tokens {
  const run = async (text: string, input: object): Promise<Result> => {
    const { data, errors } = await here.ask(text, { input }, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result as Result;
  };
  const ask: Tokens['ask'] = (name, fields = {}) =>
    run(createText, { name, expiresAt: new Date(Date.now() + 3_600_000), ...fields });
  return {
    ask,
    async create({ name, ...fields }) {
      const result = await ask(name, fields);
      if (result.message) throw new Error(result.message);
      return result as never;
    },
    revoke: (id) => run(revokeText, { id }),
    async topic(slug, as) {
      const { data } = await here.ask('{ conference(slug: "demo") { id } }');
      return writing(here, as)('createTopic', {
        conference: data.conference.id,
        slug,
        name: [{ language: 'en', text: slug }],
      });
    },
  };
}
