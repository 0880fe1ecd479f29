import { schema } from '@wikicon/schema/graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageTo } from '../src/rows/messages.ts';
import { acknowledgedWrites } from './acknowledged.ts';
import { askedAtOnce } from './at-once.ts';
import { mutations, roles } from './authority-table.ts';
import { administrator, whole, type Whole } from './authority-world.ts';
import { failing } from './failing-transactions.ts';
import { jobStore, signIn } from './identities.ts';
import { askedOf, messageUlid, type Asked } from './refusal-inputs.ts';
import { credentials, type Credential } from './refusal-viewers.ts';
import { changedRows, wholeTable, type WholeTable } from './whole-table.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let takeWrites: () => string[];
let known: WholeTable;
let conferences: { readonly asked: Record<string, Asked>; readonly viewers: readonly Credential[] }[];

beforeAll(async () => {
  here = await emptyWorld({ administrators: [administrator] });
  const [draft, published] = [await whole(here, 'draft'), await whole(here, 'published')];
  await published.own.publish();
  takeWrites = acknowledgedWrites(here.client);
  conferences = [await prepared(draft, ['none']), await prepared(published)];
  known = await wholeTable(here);
});
afterAll(() => here.close());

async function prepared(all: Whole, tokens?: Parameters<typeof credentials>[2]) {
  const viewers = await credentials(here, all, tokens);
  for (const { token, headers } of viewers) if (token === 'none') await tellOnce(headers);
  const ids = Object.values(all.nodes);
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id version } }';
  const { data } = await here.ask(query, { ids }, await signIn(here, 'Synthetic administrator'));
  const versions = new Map<string, number>(data.nodes.map(({ id, version }: any) => [id, version]));
  await here.jobs.idle();
  return { asked: askedOf(all, versions, viewers.find(({ tokenId }) => tokenId !== null)?.tokenId ?? ''), viewers };
}

/** Everybody has a message that they have not read. */
async function tellOnce(headers: Readonly<Record<string, string>>): Promise<void> {
  const { viewer } = (await here.ask('{ viewer { person { id } } }', {}, headers)).data;
  if (viewer === null) return;
  const values = { conference: null, note: null };
  const actions = messageTo(viewer.person.id, 'CONFERENCE_HIDDEN', values, new Date(), messageUlid);
  await jobStore(here).transactor.run(actions);
}

/** The keys of rows that changed since the last look, when nothing is left to do. */
async function changes(): Promise<string[]> {
  await here.jobs.idle();
  const before = known;
  known = await wholeTable(here);
  return changedRows(before, known);
}

const names = Object.keys(schema.getMutationType()!.getFields());

/** @returns the kind of a refusal, or of an error; null for what was done */
async function refusalOf(name: string, input: object, headers: Record<string, string>): Promise<string | null> {
  const [argument] = schema.getMutationType()!.getFields()[name]!.args;
  const [head, tail] = argument ? [`($input: ${String(argument.type)})`, '(input: $input)'] : ['', ''];
  const text = `mutation ${head} { result: ${name}${tail} { __typename } }`;
  const { data, errors } = await here.ask(text, { input }, headers);
  if (errors) return errors[0]!.extensions['code'] as string;
  const { __typename } = data.result;
  return /Payload$|^Deletion$/.test(__typename) ? null : __typename;
}

/** Whether somebody may: with no token, for each is limited to less than this needs. */
const may = (name: string, { viewer, token, takesPart }: Credential): boolean => {
  if (token !== 'none' || viewer === 'nobody') return false;
  if (name === 'setListing') return takesPart;
  if (mutations[name]![0] === 'anybody') return true;
  return viewer === 'administrator' || mutations[name]!.includes(viewer as never);
};

it('every mutation is asked here', () => {
  expect(Object.keys(conferences[0]!.asked).toSorted()).toEqual(names.toSorted());
});

describe.each(names)('%s', (name) => {
  it('writes nothing, whoever is refused', async () => {
    takeWrites();
    const asking = conferences.flatMap(({ asked, viewers }) =>
      viewers.flatMap((one) => {
        const { right, wrong } = asked[name]!;
        const inputs = [...(may(name, one) ? [] : [right]), ...(one.token === 'none' ? wrong : [])];
        return inputs.map((input) => ({ one, input }));
      }),
    );
    const refusals = await askedAtOnce(asking, ({ one, input }) => refusalOf(name, input, one.headers));
    const done = asking.filter((_, at) => refusals[at] === null);
    await here.jobs.idle();
    expect([done.map(({ one, input }) => [named(one), input]), takeWrites()]).toEqual([[], []]);
  });

  it('does nothing when its transaction fails', async () => {
    takeWrites();
    const fault = failing(here.client);
    const asking = conferences.flatMap(({ asked, viewers }) =>
      viewers.filter((one) => may(name, one)).map((one) => ({ one, input: asked[name]!.right })),
    );
    const refusals = await askedAtOnce(asking, ({ one, input }) => refusalOf(name, input, one.headers));
    fault.end();
    const done = asking.filter((_, at) => refusals[at] === null);
    expect([done.map(({ one }) => named(one)), takeWrites()]).toEqual([[], []]);
  });
});

it('none of that leaves a byte of the table other than it was', async () => {
  expect(await changes()).toEqual([]);
});

it('a token that permits less than its person may changes nothing of themselves', async () => {
  const own = conferences[1]!.viewers.filter(({ viewer }) => viewer === 'attendee');
  const { headers } = own.find(({ token }) => token === 'none')!;
  const { id, version } = (await here.ask('{ viewer { person { id version } } }', {}, headers)).data.viewer.person;
  const told: unknown[] = [];
  for (const one of own.filter(({ token }) => token !== 'none'))
    for (const [name, fields] of Object.entries({
      updatePerson: { displayName: 'Changed' },
      erasePerson: {},
      deletePerson: {},
    }))
      told.push([one.token, name, await refusalOf(name, { id, expectedVersion: version, ...fields }, one.headers)]);
  expect(told).toHaveLength(12);
  expect(told.filter((one) => (one as unknown[])[2] === null)).toEqual([]);
  expect(await changes()).toEqual([]);
});

const named = ({ viewer, token }: Credential) => ({ viewer, token });

it('everybody who is said to be allowed is', async () => {
  const [{ asked, viewers }] = conferences as [(typeof conferences)[number]];
  const organizer = viewers.find(({ viewer }) => viewer === roles[0])!;
  for (const name of ['createTopic', 'updateConference', 'setParticipation', 'setListing'])
    expect([name, await refusalOf(name, asked[name]!.right, organizer.headers)]).toEqual([name, null]);
});
