import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, eraseOneself, linked } from './also-me.ts';
import { accountsOf, sameHuman } from '../src/identity/accounts-of.ts';
import { jobStore } from './identities.ts';
import { merge, naming, tell, twice } from './merging.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
});
afterAll(() => here.close());

const alsoRows = async (...words: string[]) =>
  (await rowsIn(here)).filter(
    (row) => row.sk.startsWith('ALSO#') && words.some((one) => JSON.stringify(row).includes(one)),
  );

async function exported({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  const { data } = await here.ask('{ viewer { export } }', {}, headers);
  const { entries } = JSON.parse(data.viewer.export) as { entries: { type: string; data: unknown }[] };
  return entries.filter(({ type }) => type.startsWith('AlsoMe')).map(({ type, data: held }) => [type, held]);
}

it('a link, a request and a question are in the export of those whose they are', async () => {
  const [one, other] = await linked(here, 'Synthetic exporter', 'Synthetic exporter, too');
  const asked = await account(here, 'Synthetic exporter, asked');
  await one.link('Synthetic exporter, asked');
  const [mine, theirs] = [(await one.person()).id, (await other.person()).id];
  expect([await exported(one), await exported(other), await exported(asked)]).toEqual([
    [
      ['AlsoMeRequest', { username: 'Synthetic exporter, asked', isWithdrawn: false }],
      ['AlsoMe', { other: theirs }],
    ],
    [['AlsoMe', { other: mine }]],
    [['AlsoMeQuestion', { by: mine, isDeclined: false }]],
  ]);
});

it.each([0, 1])('an erasure takes a link on both sides, whoever of the two goes (%i)', async (at) => {
  const pair = await linked(here, `Synthetic leaver ${at}`, `Synthetic stayer ${at}`);
  const ids = await Promise.all(pair.map(async (one) => (await one.person()).id));
  await eraseOneself(here, pair[at]!);
  expect([await alsoRows(...ids, ...ids.map((id) => id.slice(4))), await pair[1 - at]!.list()]).toEqual([[], []]);
});

it('an erasure takes what somebody asked', async () => {
  const [one, other] = [await account(here, 'Synthetic asking'), await account(here, 'Synthetic asked of it')];
  const { id } = await one.person();
  await one.link('Synthetic asked of it');
  await eraseOneself(here, one);
  expect([await alsoRows(id, id.slice(4)), await other.list()]).toEqual([[], []]);
});

it('an erasure takes what somebody was asked, and tells whoever asked nothing of it', async () => {
  const [one, other] = [await account(here, 'Synthetic waiting'), await account(here, 'Synthetic gone')];
  await one.link('Synthetic gone');
  const before = await one.all();
  await eraseOneself(here, other);
  expect([(await alsoRows('Synthetic gone')).map(({ type }) => type), await one.all()]).toEqual([
    ['AlsoMeRequest'],
    before,
  ]);
});

it('a link stays when another profile is merged into one of the two, and when that is undone', async () => {
  const { own, one: twin } = await twice(here, 'merged');
  await naming(own, [twin]);
  const { id } = await own.make('Person', { username: 'Synthetic merged one' });
  await own.publish();
  const [one, other] = await linked(here, 'Synthetic merged one', 'Synthetic merged one, too');
  await merge(here, twin, id, own.headers);
  expect(await tell(here, 'answerMergeProposal', { id: twin, accepts: true }, one.headers)).toMatchObject({
    state: 'MERGED',
  });
  const lists = [await one.list(), await other.list()];
  await tell(here, 'undoMerge', { id: twin }, one.headers);
  expect(lists).toEqual([[['LINKED', 'Synthetic merged one, too']], [['LINKED', 'Synthetic merged one']]]);
  expect([await one.list(), await other.list()]).toEqual(lists);
});

it('a link follows an account that is renamed at Wikimedia', async () => {
  const one = await account(here, 'Synthetic before', 'sub of a renamed one');
  const other = await account(here, 'Synthetic beside');
  await one.link('Synthetic beside');
  await other.confirm();
  await account(here, 'Synthetic after', 'sub of a renamed one');
  expect(await other.list()).toEqual([['LINKED', 'Synthetic after']]);
});

it('accounts are one human once both said so, also by way of a third, and not before or after', async () => {
  const [one, other] = await linked(here, 'Synthetic human 1', 'Synthetic human 2');
  const third = await account(here, 'Synthetic human 3');
  const [a, b, c] = await Promise.all([one, other, third].map(async (who) => (await who.person()).id));
  const { table } = jobStore(here);
  await other.link('Synthetic human 3');
  const asked = [await accountsOf(table, a), await sameHuman(table, c, c), await sameHuman(table, a, c)];
  await third.confirm();
  const chained = [await accountsOf(table, a), await accountsOf(table, c), await sameHuman(table, a, c)];
  await one.unlink(await one.idOf('LINKED'));
  const ended = [await accountsOf(table, a), await sameHuman(table, a, b), await sameHuman(table, b, c)];
  expect({ asked, chained, ended }).toEqual({
    asked: [[a, b], true, false],
    chained: [[a, b, c], [c, b, a], true],
    ended: [[a], false, true],
  });
});
