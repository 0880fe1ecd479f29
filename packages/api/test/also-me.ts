import { signIn } from './identities.ts';
import type { World } from './world.ts';

const write = (name: string, input: string) => `mutation ($input: ${input}!) { result: ${name}(input: $input) {
  __typename
  ... on AlsoMePayload { alsoMe { state username displayName } }
  ... on WriteError { message }
  ... on NotFound { id }
  ... on InvalidInput { problems { field rule message } }
} }`;

type Headers = Readonly<Record<string, string>>;

/** What somebody says of their accounts. */
export function sayingOf(here: Pick<World, 'ask'>, headers: Headers) {
  const told = async (name: string, input: object) => {
    const type = name === 'linkAlsoMe' ? 'LinkAlsoMeInput' : 'AlsoMeInput';
    const { data, errors } = await here.ask(write(name, type), { input }, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result;
  };
  const all = async (): Promise<any> =>
    (await here.ask('{ viewer { alsoMe { id state username displayName since endsOn } } }', {}, headers)).data.viewer
      ?.alsoMe;
  const idOf = async (state: string): Promise<string> => (await all()).find((one: any) => one.state === state)?.id;
  return {
    headers,
    all,
    idOf,
    /** State and user name of each. */
    list: async () => {
      const found = await all();
      return found?.map(({ state, username }: any) => [state, username]) ?? found;
    },
    link: (username: string) => told('linkAlsoMe', { username }),
    confirm: async (id?: string) => told('confirmAlsoMe', { id: id ?? (await idOf('ASKS_ME')) ?? 'als_nothing' }),
    unlink: async (id: string) => told('unlinkAlsoMe', { id }),
    person: async (): Promise<{ id: any; version: number }> =>
      (await here.ask('{ viewer { person { id version } } }', {}, headers)).data.viewer.person,
  };
}

export type Saying = ReturnType<typeof sayingOf>;

/** Somebody who signs in. */
export const account = async (here: World, username: string, sub?: string): Promise<Saying> =>
  sayingOf(here, await signIn(here, username, sub));

/** Two accounts that are linked. */
export async function linked(here: World, first: string, second: string): Promise<readonly [Saying, Saying]> {
  const [one, other] = [await account(here, first), await account(here, second)];
  await one.link(second);
  await other.confirm();
  return [one, other];
}

export async function eraseOneself(here: World, { headers, person }: Saying): Promise<void> {
  const { id, version } = await person();
  const text = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  await here.ask(text, { input: { id, expectedVersion: version } }, headers);
  await here.jobs.idle();
}
