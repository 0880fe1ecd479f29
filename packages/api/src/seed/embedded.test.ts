import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { importGraph } from './import.ts';
import { rowsOf } from './rows.ts';
import { assemble } from './assemble.ts';
import { beginningOn, instant } from './days.ts';
import { loadEmbedded } from './embedded.ts';
import { readDataSet, type DataSet } from './read.ts';

let store: TestStore;
let demo: DataSet;
beforeAll(async () => {
  store = await emptyStore();
  demo = await readDataSet(new URL('data/demo/', import.meta.url));
});
afterAll(() => store.close());

const all = async () => {
  const conferences = await store.table.all({ index: true, partition: 'CONS' });
  const partitions = await Promise.all(conferences.map(({ pk }) => store.table.all({ partition: pk })));
  return partitions.flat();
};
const days = async () => {
  const rows = await store.table.all({ index: true, partition: 'CONS' });
  const { startsOn, endsOn } = rows
    .map(({ data }) => data as { slug: string; startsOn: string; endsOn: string })
    .find(({ slug }) => slug === 'demo')!;
  return [startsOn, endsOn];
};
const load = (now: string) => loadEmbedded({ ...store, now: new Date(now) });

describe('the embedded conferences', () => {
  it('are loaded into a new table, the demo beginning today in its own zone', async () => {
    await load('2026-11-22T20:00:00Z');
    expect(await days()).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('stay as they are while the demo lasts', async () => {
    const before = await all();
    await load('2026-11-24T18:59:00Z');
    expect(await all()).toEqual(before);
  });

  it('move the demo on, and nothing else, when its days are over', async () => {
    const before = await all();
    await load('2026-11-24T19:01:00Z');
    const after = await all();
    expect(await days()).toEqual(['2026-11-25', '2026-11-26']);
    // The row Changed tells the conference's files that they changed.
    expect(after.filter(({ type }) => type !== 'Changed')).toHaveLength(before.length);
    const real = (rows: typeof before) => rows.filter(({ data }) => !JSON.stringify(data).includes('ynthetic'));
    expect(real(after).filter(({ type }) => type === 'Milestone')).toEqual(
      real(before).filter(({ type }) => type === 'Milestone'),
    );
  });
});

describe('an import', () => {
  it('changes nothing the second time', async () => {
    const graph = assemble(beginningOn(demo, '2027-01-01'), []);
    await importGraph(store.table, store.writer, graph);
    const before = await all();
    await importGraph(store.table, store.writer, graph);
    expect(await all()).toEqual(before);
  });

  it('takes away what its next version no longer has', async () => {
    const graph = assemble(demo, []);
    await importGraph(store.table, store.writer, graph);
    const [first, ...sessions] = graph.conference.sessions;
    await importGraph(store.table, store.writer, { ...graph, conference: { ...graph.conference, sessions } });
    const own = first!.session.id.slice(-26);
    const left = (await all()).filter(({ sk }) => new RegExp(`^(SES|TXT|SPK|SRP)#${own}`).test(sk));
    expect(left).toEqual([]);
  });

  it('makes the same rows of the same graph, each key once', () => {
    const [one, other] = [rowsOf(assemble(demo, [])), rowsOf(assemble(demo, []))];
    expect(one).toEqual(other);
    expect(new Set(one.map(({ pk, sk }) => `${pk} ${sk}`)).size).toBe(one.length);
  });

  it('says which name is missing, and where it should stand', () => {
    const broken = {
      ...demo,
      committees: [
        { ...demo.committees[0]!, members: [{ person: 'nobody', role: 'MEMBER' as const, representing: [] }] },
      ],
    };
    expect(() => assemble(broken, [])).toThrow('“nobody” does not stand in people.json.');
  });
});

describe('the demo', () => {
  it('is as large as it says, and double-books nobody', () => {
    const { sessions } = demo;
    const scheduled = sessions.filter(({ slot }) => slot !== null);
    expect([
      Object.keys(demo.people).length,
      Object.keys(demo.affiliates).length,
      sessions.length,
      new Set(scheduled.map(({ slot }) => slot!.room)).size,
    ]).toEqual([90, 20, 60, 4]);
    const span = ({ slot }: (typeof sessions)[number]) => {
      const { startsAt, minutes } = slot!;
      return [instant(startsAt, 'Asia/Tashkent'), instant(startsAt, 'Asia/Tashkent', minutes)] as const;
    };
    const clashes = scheduled.flatMap((one, at) =>
      scheduled.slice(at + 1).filter((other) => {
        const [[from, to], [start, end]] = [span(one), span(other)];
        const people = new Set(one.speakers.map(({ person }) => person));
        return (
          from < end &&
          start < to &&
          (one.slot!.room === other.slot!.room || other.speakers.some(({ person }) => people.has(person)))
        );
      }),
    );
    expect(clashes).toEqual([]);
  });

  it('says in every name that it is made up', () => {
    const names = [
      ...Object.values(demo.people).map(({ displayName, username }) => displayName ?? username),
      ...Object.values(demo.affiliates).map(({ name }) => name['en']),
    ];
    expect(names.filter((name) => !/synthetic|sintetik|синтет|ساختگی/i.test(name!))).toEqual([]);
  });
});
