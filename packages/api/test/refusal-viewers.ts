import { roles } from './authority-table.ts';
import type { Headers, Whole } from './authority-world.ts';
import { draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { createTokens, useOnce } from './tokens.ts';
import { appOn, askOf, type World } from './world.ts';

export type TokenKind = 'none' | 'to read' | 'for another' | 'expired' | 'for a deleted one';

/** Who asks, and with what. */
export interface Credential {
  readonly viewer: string;
  readonly token: TokenKind;
  readonly headers: Headers;
  /** Whether they have a part in the conference, listed or not. */
  readonly takesPart: boolean;
  readonly tokenId: string | null;
}

const kinds: readonly TokenKind[] = ['none', 'to read', 'for another', 'expired', 'for a deleted one'];

/** Every kind of viewer with every kind of token; nobody has none. */
export async function credentials(
  here: World,
  { own, viewers }: Whole,
  tokens: readonly TokenKind[] = kinds,
): Promise<Credential[]> {
  const username = `Synthetic attendee of ${own.slug}`;
  const { id } = await own.make('Person', { username });
  const part = { conference: own.id, participant: id, personRoles: ['ATTENDEE'] };
  await here.ask(
    'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
    { input: part },
    own.headers,
  );
  const people: Record<string, Headers> = {
    ...Object.fromEntries(roles.map((role) => [role, viewers[role]])),
    attendee: await signIn(here, username),
    stranger: viewers.stranger,
    'organizer of another': viewers['organizer of another'],
    administrator: viewers.administrator,
  };
  const found: Credential[] = [];
  const add = (viewer: string, token: TokenKind, headers: Headers, tokenId: string | null = null) =>
    found.push({
      viewer,
      token,
      headers,
      tokenId,
      takesPart: viewer === 'attendee' || (roles as readonly string[]).includes(viewer),
    });
  add('nobody', 'none', {});
  const elsewhere = await draft(here, `${own.slug}-elsewhere`);
  await elsewhere.publish();
  for (const [viewer, headers] of Object.entries(people))
    for (const token of tokens) {
      const bearer = token === 'none' ? null : await tokenOf(here, headers, token, elsewhere.id);
      if (bearer === null) add(viewer, token, headers);
      else add(viewer, token, { authorization: `Bearer ${bearer.token}` }, bearer.id);
    }
  return found;
}

async function tokenOf(here: World, headers: Headers, kind: TokenKind, elsewhere: string) {
  const scopes = ['READ', 'WRITE'];
  const long = 3_600_000;
  const past = new Date(Date.now() - 2 * long);
  if (kind === 'expired') {
    const before = { ...here, ask: askOf(appOn(here, { clock: () => past })) };
    return made(
      before,
      createTokens(before, headers).create({ name: kind, scopes, expiresAt: new Date(+past + long) }),
    );
  }
  const tokens = createTokens(here, headers);
  if (kind === 'to read') return made(here, tokens.create({ name: kind, scopes: ['READ'] }));
  if (kind === 'for another') return made(here, tokens.create({ name: kind, scopes, conferences: [elsewhere] }));
  const begun = await draft(here, `gone-${crypto.randomUUID()}`);
  await begun.publish();
  const token = await made(here, tokens.create({ name: kind, scopes, conferences: [begun.id] }));
  await remove(here, begun);
  return token;
}

const made = async (here: Pick<World, 'ask'>, created: ReturnType<ReturnType<typeof createTokens>['create']>) => {
  const { token, accessToken } = await created;
  await useOnce(here, token);
  return { token, id: accessToken.id };
};

/** Only a draft can be deleted. */
async function remove(here: World, { id, headers, write }: Awaited<ReturnType<typeof draft>>): Promise<void> {
  const version = async (): Promise<number> =>
    (await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers)).data.node.version;
  await write('setPublication', { id, expectedVersion: await version(), publication: 'DRAFT' });
  await here.jobs.idle();
  const input = { id, expectedVersion: await version() };
  await here.ask(
    'mutation ($input: DeleteInput!) { deleteConference(input: $input) { __typename } }',
    { input },
    headers,
  );
  await here.jobs.idle();
}
