import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../test/drafts.ts';
import { signIn } from '../../test/identities.ts';
import { rowsIn } from '../../test/rows.ts';
import { world, type World } from '../../test/world.ts';
import { done, writing } from '../../test/write.ts';
import { instant, later } from './days.ts';
import { loadEmbedded } from './embedded.ts';

let here: World;
beforeAll(async () => {
  here = await world({ administrators: ['sub of Administrator'] });
});
afterAll(() => here.close());

/** The nodes of the demo that have days, with the values that stay. */
const demo = async () => {
  const { data } = await here.ask(`{ conference(slug: "demo") {
    id startsOn endsOn
    milestones { id title { text } startsOn startsAt }
    program { id version updatedAt title { text } slot { startsAt endsAt day room { id } } }
  } }`);
  return data.conference;
};

const move = (day: string, store: Pick<World, 'table' | 'transactor' | 'writer' | 'newer' | 'clock'> = here) =>
  loadEmbedded({ ...store, now: new Date(`${day}T05:00:00Z`) });

/** Sessions as they shall be some days later; the demo's zone keeps its clocks. */
const laterBy = (days: number, sessions: readonly any[]) => {
  const at = (text: string) => instant(text.slice(0, 19), 'UTC', days * 24 * 60);
  return sessions.map(({ slot, ...session }) => ({
    ...session,
    slot: slot && {
      startsAt: at(slot.startsAt),
      endsAt: at(slot.endsAt),
      day: at(`${slot.day}T00:00:00`).slice(0, 10),
      room: slot.room,
    },
  }));
};

describe("the demo's move", () => {
  it('keeps what people wrote', async () => {
    const write = writing(here, await signIn(here, 'Administrator'));
    const { id: conference, program } = await demo();
    const [edited, deleted] = program.filter(({ slot }: any) => slot !== null);
    const slot = { startsAt: '2026-11-24T04:10:00Z', endsAt: '2026-11-24T04:50:00Z', room: edited.slot.room.id };
    const title = english('Since 2026-11-01');
    await done(write('updateSession', { id: edited.id, expectedVersion: 1, title: english('Edited') }));
    const added = await done(write('createSession', { conference, title: english('Added'), slot }));
    await done(write('createMilestone', { conference, kind: 'EVENT', title, startsOn: '2026-11-01' }));
    await write('deleteSession', { id: deleted.id, expectedVersion: 1 });
    await here.jobs.idle();
    const before = await demo();
    await move('2026-11-30');
    const after = await demo();
    expect([before.startsOn, after.startsOn, after.endsOn]).toEqual(['2026-11-23', '2026-11-30', '2026-12-01']);
    expect(after.program).toEqual(laterBy(7, before.program));
    const of = (wanted: string) => after.program.find(({ id }: any) => id === wanted);
    expect([of(edited.id).title.text, of(added.id).slot.day, of(deleted.id)]).toEqual([
      'Edited',
      '2026-12-01',
      undefined,
    ]);
    const milestone = after.milestones.find(({ startsOn }: any) => startsOn === '2026-11-08');
    expect(milestone.title.text).toBe('Since 2026-11-01');
  });

  it('is finished by the next start when it was interrupted, and moves nothing twice', async () => {
    const before = await demo();
    let left = 20;
    const transactor: World['transactor'] = {
      run(actions) {
        if ((left -= 1) < 0) throw new Error('ended');
        return here.transactor.run(actions);
      },
    };
    await expect(move('2026-12-10', { ...here, transactor })).rejects.toThrow('ended');
    const midway = await demo();
    const days = new Set(midway.program.map(({ slot }: any) => slot?.day.slice(0, 7)));
    expect([midway.startsOn, days]).toEqual(['2026-12-10', new Set(['2026-11', '2026-12', undefined])]);
    await move('2026-12-11');
    expect((await demo()).program).toEqual(laterBy(10, before.program));
  });

  it('happens to no other conference', async () => {
    const { data } = await here.ask('{ conference(slug: "ca-wikicon-2025") { startsOn endsOn } }');
    expect(data.conference).toEqual({ startsOn: '2025-04-19', endsOn: '2025-04-20' });
  });
});

it('a day later is so by the clocks of the conference, and what is no whole day stays', () => {
  const node = {
    title: '2027-03-27',
    startsOn: '2027-03',
    endsOn: '2027-03-27',
    slot: { startsAt: '2027-03-27T09:00:00Z', day: '2027-03-27' },
  };
  expect(later(node, 1, 'Europe/Berlin')).toEqual({
    title: '2027-03-27',
    startsOn: '2027-03',
    endsOn: '2027-03-28',
    slot: { startsAt: '2027-03-28T08:00:00Z', day: '2027-03-27' },
  });
});

describe('embedded data', () => {
  const marker = { pk: 'SYSTEM', sk: 'EMBEDDED' };

  it.each([
    ['of an older format', { format: 0 }],
    ['of no format at all', { dataSets: ['demo'] }],
  ])('%s is loaded anew', async (_words, data) => {
    const loaded = (await here.table.get(marker))!;
    const session = (await rowsIn(here)).find(({ type }) => type === 'Session')!;
    await here.writer.put([
      { ...session, data: { as: 'it was written before' } },
      { ...loaded, data },
    ]);
    await move('2027-03-01');
    const [anew, mark] = await here.table.getMany([session, marker]);
    const { startsOn, program } = await demo();
    expect([anew!.data, mark!.data]).toEqual([session.data, loaded.data]);
    expect([startsOn, program.length, JSON.stringify(program).includes('Edited')]).toEqual(['2027-03-01', 60, false]);
  });
});
