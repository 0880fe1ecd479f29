import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { afterNow, versioned } from '../../test/versioned.ts';
import { markedWriter } from './marked.ts';
import { closedMilliseconds, openMarker } from './marker.ts';
import { createWriter } from './writer.ts';

let store: TestStore;
let here: ReturnType<typeof versioned>;
let count = 0;
beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(async () => {
  here = versioned(store, String((count += 1)).padStart(26, '0'));
  await here.versions.closeAll();
});
afterAll(() => store.close());

describe('A write whose process is gone', () => {
  it('stays open until anyone closes it, who finds all its rows', async () => {
    await here.unclosed.run(here.puts(3));
    expect((await here.state()).kind).toBe('open');
    expect(await here.versions.closeLeft(new Date(Date.now() - 60_000))).toEqual([]);
    expect((await here.state()).kind).toBe('open');
    expect(await here.versions.closeLeft(afterNow())).toEqual([]);
    expect(await here.version()).toMatch(/ 1$/);
  });

  it('is closed by several at once, and no version is given twice', async () => {
    for (let time = 0; time < 5; time += 1) await here.unclosed.run(here.puts(1));
    await Promise.all([1, 2, 3].map(() => here.versions.closeLeft(afterNow())));
    expect((await here.state()).kind).toBe('settled');
    expect((await here.markers()).length).toBe(5);
  });

  it('of a row that holds up no other: a marker that cannot be read together stays, the next is closed', async () => {
    const lost = openMarker(here.partition, [{ pk: '', sk: '' }]);
    await createWriter(store).put([lost]);
    await here.unclosed.run(here.puts(1));
    const left = await here.versions.closeLeft(afterNow());
    expect(left.map((one) => one.partition)).toEqual([here.partition]);
    expect((await here.markers()).filter(({ gsi1pk }) => gsi1pk !== undefined).map(({ sk }) => sk)).toEqual([lost.sk]);
    await here.versions.closeAll();
  });
});

describe('Rows that are written one by one', () => {
  it('keep their conference open until the last one is there', async () => {
    const during: string[] = [];
    await here.versions.during('load', [here.partition], async () => void during.push((await here.state()).kind));
    expect([during, (await here.state()).kind]).toEqual([['open'], 'settled']);
  });

  it('stay open when they do not come to their end, whoever closes others, until the same work is done again', async () => {
    const end = here.versions.during('load', [here.partition], () => Promise.reject(new Error('killed')));
    await expect(end).rejects.toThrow('killed');
    await store.transactor.run(here.puts(1));
    expect(await here.versions.closeLeft(afterNow())).toMatchObject([{ run: 'load' }]);
    expect((await here.state()).kind).toBe('open');
    await here.versions.during('other', [here.partition], () => Promise.resolve());
    expect((await here.state()).kind).toBe('open');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await markedWriter(createWriter(store), here.versions).put([here.row('SES#1')]);
    expect((await here.state()).kind).toBe('settled');
  });

  it('are closed by a person who knows that nobody goes on with them', async () => {
    await expect(
      here.versions.during('file', [here.partition], () => Promise.reject(new Error('killed'))),
    ).rejects.toThrow('killed');
    expect([(await here.state()).kind, await here.versions.closeAll(), (await here.state()).kind]).toEqual([
      'open',
      1,
      'settled',
    ]);
  });
});

describe('A closed marker', () => {
  it('counts until every check that began before its closing is over, and is swept then', async () => {
    await store.transactor.run(here.puts(1));
    await here.versions.sweep(here.partition);
    expect((await here.markers()).length).toBe(1);
    const [marker] = await here.markers();
    const long = new Date(Date.now() - closedMilliseconds - 1_000).toISOString();
    await createWriter(store).put([{ ...marker!, updatedAt: long }]);
    expect(await here.state()).toMatchObject({ kind: 'settled', markersOver: 1 });
    await here.versions.sweep(here.partition);
    expect(await here.markers()).toEqual([]);
  });

  it('is no proof beside a version from before it: a query may see one and not yet the other', async () => {
    await store.transactor.run(here.puts(1));
    const [marker] = await here.markers();
    await createWriter(store).put([{ ...marker!, sk: 'W#later', data: { ...(marker!.data as object), closedAt: 2 } }]);
    expect((await here.state()).kind).toBe('open');
    await store.transactor.run(here.puts(1));
    expect((await here.state()).kind).toBe('settled');
  });
});

it('A conference begins with a version of its own, once', async () => {
  await Promise.all([here.versions.begin(here.partition), here.versions.begin(here.partition)]);
  const first = await here.version();
  await here.versions.begin(here.partition);
  expect([first, await here.version()]).toEqual([expect.stringMatching(/^[0-9a-f-]{36} 1$/), first]);
});
