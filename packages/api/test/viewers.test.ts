import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { canonical, examples } from './examples.ts';
import { signIn } from './identities.ts';
import { appOn, askOf, world, type Answer, type World } from './world.ts';

let here: World;
let own: Draft;
let ids: string[];
let administrator: Record<string, string>;

beforeAll(async () => {
  here = await world({ administrators: ['sub of Synthetic administrator'] });
  own = await draft(here, 'two-viewers');
  administrator = await signIn(here, 'Synthetic administrator');
  const { id: person } = await own.make('Person', {
    displayName: 'Synthetic speaker',
    username: 'Synthetic two viewers',
  });
  const { id: session } = await own.make('Session', {
    title: english('A talk'),
    abstract: english('What it is about'),
    speakers: [{ person, role: 'PRESENTER' }],
  });
  await here.jobs.idle();
  ids = [own.id, person, session];
});
afterAll(() => here.close());

/** Every way to a draft: by slug, id, list, edge, count and page. */
const ways = `query ($ids: [ID!]!, $id: ID!) {
  conference(slug: "two-viewers") { id viewerRoles people { totalCount nodes { displayName } } program { title { text } abstract { text } } audit(first: 2) { nodes { action } } }
  node(id: $id) { __typename version viewerCanUpdate viewerCanDelete }
  nodes(ids: $ids) { __typename id }
  person(username: "Synthetic two viewers") { displayName sessions { nodes { title { text } } } conferences { nodes { slug } } }
  conferences(first: 100) { nodes { slug } }
  viewer { isAdministrator conferences { roles conference { slug } } }
}`;

async function answerOf(ask: World['ask'], headers: Record<string, string>): Promise<Pick<Answer, 'data' | 'errors'>> {
  const { data, errors } = await ask(ways, { ids, id: own.id }, headers);
  return { data, ...(errors && { errors }) };
}

describe('two viewers', () => {
  it('see each their own, in both orders and at once, through every cache', async () => {
    const viewers = [{}, own.headers, administrator] as const;
    const alone: Pick<Answer, 'data'>[] = [];
    for (const headers of viewers)
      alone.push(await answerOf(askOf(appOn(here, { administrators: ['sub of Synthetic administrator'] })), headers));
    const [nobody, organizer, all] = alone;
    expect(nobody!.data).toMatchObject({
      conference: null,
      node: null,
      nodes: [null, null, null],
      person: null,
      viewer: null,
    });
    expect(organizer!.data.conference).toMatchObject({
      viewerRoles: ['ORGANIZER'],
      program: [{ title: { text: 'A talk' } }],
    });
    expect(all!.data.viewer).toEqual({ isAdministrator: true, conferences: [] });
    for (const order of [
      [0, 1, 2, 0],
      [2, 1, 0, 2, 1],
    ])
      for (const viewer of order) expect(await answerOf(here.ask, viewers[viewer]!)).toEqual(alone[viewer]);
    expect(await Promise.all([0, 1, 0, 2, 1].map((viewer) => answerOf(here.ask, viewers[viewer]!)))).toEqual(
      [0, 1, 0, 2, 1].map((viewer) => alone[viewer]),
    );
  });

  it('are told the same of a draft and of nothing, down to what it cost', async () => {
    const nothing = 'con_01M82V7M0QWJ1TJ62CBWBWNWMH';
    const stranger = await signIn(here, 'Synthetic stranger');
    const bySlug =
      'query ($slug: String!) { conference(slug: $slug) { name { text } program { id } people { totalCount } } }';
    const byId =
      'query ($id: ID!) { node(id: $id) { id ... on Conference { people { totalCount } audit { nodes { id } } } } nodes(ids: [$id]) { id } }';
    for (const headers of [{}, stranger]) {
      expect(await here.ask(bySlug, { slug: own.slug }, headers)).toEqual(
        await here.ask(bySlug, { slug: 'nothing' }, headers),
      );
      expect(await here.ask(byId, { id: own.id }, headers)).toEqual(await here.ask(byId, { id: nothing }, headers));
    }
  });
});

describe('asking who may', () => {
  it.each(canonical)('makes no chain longer, whoever asks: %s', async (name) => {
    const { query, variables } = examples.find((one) => one.name === name)!;
    const anonymous = await here.ask(query, variables);
    const signedIn = await here.ask(query, variables, own.headers);
    expect(signedIn.data).toEqual(anonymous.data);
    expect(signedIn.extensions.cost.depth).toBe(anonymous.extensions.cost.depth);
    expect(signedIn.extensions.cost.requests).toBe(anonymous.extensions.cost.requests + 1);
  });
});
