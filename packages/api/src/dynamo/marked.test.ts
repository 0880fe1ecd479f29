import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { versioned } from '../../test/versioned.ts';
import { maxActions } from './transaction.ts';

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

describe('A write', () => {
  it('raises the version of its conference once it is done, and leaves a closed marker', async () => {
    await store.transactor.run(here.puts(1));
    const first = await here.version();
    await store.transactor.run(here.puts(1));
    expect([await here.version(), (await here.markers()).map(({ data }) => data)]).toEqual([
      first.replace(/1$/, '2'),
      [
        { keys: [], run: null, closedAt: expect.any(Number) },
        { keys: [], run: null, closedAt: expect.any(Number) },
      ],
    ]);
  });

  it.each(['HID#p', 'PRV#ses_1', 'IMP#main', 'UCM#k#p', 'REF#mil_1', 'SLG#top#a'])(
    'of a row that only some see opens nothing: %s',
    async (sk) => {
      await store.transactor.run([
        { put: here.row(sk) },
        { put: here.row('AUTH#ACCOUNT', 'PER#1') },
        { put: here.row('1', `LOG#1`) },
      ]);
      await store.writer.put([here.row(sk)]);
      expect([await here.state(), await here.markers()]).toEqual([{ kind: 'none', readUnits: expect.any(Number) }, []]);
    },
  );

  it('that only marks a row as referred to opens nothing', async () => {
    await store.transactor.run(here.puts(1));
    const before = await here.version();
    const key = { pk: here.row('').pk, sk: 'SES#000' };
    await store.transactor.run([{ touch: key, stamp: 'new', when: 'present' }]);
    expect([await here.version(), (await here.markers()).length]).toEqual([before, 1]);
  });

  it('that is refused leaves no marker', async () => {
    const outcome = await store.transactor.run([
      { put: here.row('SES#1') },
      { check: here.row('META'), when: 'present' },
    ]);
    expect([outcome.done, await here.markers()]).toEqual([false, []]);
  });

  it('of two conferences has a marker in each, and one that looks at another has none there', async () => {
    const other = here.partition.replace('VER#0', '1');
    await store.transactor.run([...here.puts(1), { put: here.row('SES#1', `CON#${other}`) }]);
    await store.transactor.run([...here.puts(1), { check: here.row('SES#1', `CON#${other}`), when: 'present' }]);
    expect([(await here.markers()).length, await here.state(`VER#${other}`)]).toMatchObject([
      2,
      { kind: 'settled', version: expect.stringMatching(/ 1$/) },
    ]);
  });

  it.each([97, 98, 99, 100])('of %i rows fits, and ends what was kept before', async (length) => {
    await store.transactor.run(here.puts(1));
    const before = await here.version();
    expect(await store.transactor.run(here.puts(length))).toEqual({ done: true });
    expect(await here.version()).not.toBe(before);
  });

  it('of more rows than a transaction holds is refused as ever, and nothing stays open', async () => {
    await expect(store.transactor.run(here.puts(maxActions + 1))).rejects.toThrow(RangeError);
    expect(await here.state()).toMatchObject({ kind: 'none' });
  });

  it('shares no key with another one: many at once meet no conflict that they would not meet without', async () => {
    const sent: string[] = [];
    store.client.middlewareStack.add(
      (next) => (args) => {
        if ('TransactItems' in args.input) sent.push(JSON.stringify(args.input));
        return next(args);
      },
      { step: 'initialize', name: 'noted' },
    );
    await Promise.all(Array.from({ length: 20 }, (_, at) => store.transactor.run([{ put: here.row(`SES#${at}`) }])));
    store.client.middlewareStack.remove('noted');
    const keys = sent.flatMap((text) => [...text.matchAll(/"sk":\{"S":"([^"]+)"/g)].map(([, sk]) => sk));
    expect([sent.length, new Set(keys).size]).toEqual([20, keys.length]);
    expect(await here.version()).toMatch(/ 20$/);
  });
});
