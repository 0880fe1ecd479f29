import { mendText } from '@wikicon/schema';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader } from './files.ts';
import { hostile, hostileTitles } from './hostile.ts';
import { schemaProblems, spec } from './official-schemas.ts';
import { program } from './programs.ts';
import { where } from './where.ts';
import { world, type World } from './world.ts';

let api: World;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await world();
  text = reader(api);
  await hostile(api, 'hostile');
});
afterAll(() => api.close());

const conferences = ['demo', 'ca-wikicon-2025', 'wikimania-2024', 'hostile'] as const;

describe.runIf(where(existsSync(spec), 'exports against the official schemas, which are not ours to bring'))(
  'The official schemas',
  () => {
    const files = ['schedule.xml', 'schedule.json', 'schedule.v2.json'];
    it.each(conferences.flatMap((slug) => files.map((file) => [file, slug] as const)))(
      'find %s of %s valid',
      async (file, slug) => {
        expect(await schemaProblems(file, await text(`/conferences/${slug}/${file}`))).toEqual([]);
      },
    );
  },
);

describe('A schedule', () => {
  it('has every session that has a time and takes place, as GraphQL tells it', async () => {
    const { schedule } = JSON.parse(await text('/conferences/demo/schedule.json'));
    const events = schedule.conference.days.flatMap((day: any) => Object.values(day.rooms).flat());
    const told = (await program(api, 'demo')).filter(({ slot, status }) => slot !== null && status !== 'CANCELLED');
    expect(events.length).toBeGreaterThan(50);
    expect(
      events
        .map((one: any) => [one.url.split('/').at(-1), new Date(one.date).toISOString(), one.room, one.persons.length])
        .map(String)
        .toSorted(),
    ).toEqual(
      told
        .map(({ id, slot, speakers }) => [
          id,
          new Date(slot.startsAt).toISOString(),
          slot.room.name.text,
          speakers.totalCount,
        ])
        .map(String)
        .toSorted(),
    );
  });

  it('of a conference whose sessions have no time has its days, and nothing on them', async () => {
    const { schedule } = JSON.parse(await text('/conferences/ca-wikicon-2025/schedule.json'));
    expect(schedule.conference.days.map(({ date, rooms }: any) => [date, rooms])).toEqual([
      ['2025-04-19', {}],
      ['2025-04-20', {}],
    ]);
  });

  it('tells languages that the format has no code for by their main language', async () => {
    const { schedule } = JSON.parse(await text('/conferences/demo/schedule.v2.json'));
    const told = new Set<string>(schedule.events.map(({ language }: any) => language));
    expect([...told].filter((language) => !/^[a-z]{2}$/.test(language))).toEqual([]);
    expect([...told]).toContain('uz');
  });

  it('keeps every session of a hostile conference, those in rooms of one name too', async () => {
    const { schedule } = JSON.parse(await text('/conferences/hostile/schedule.json'));
    const [day] = schedule.conference.days;
    expect(Object.keys(day.rooms)).toEqual([
      'Synthetic "blue" & \'green\' <room>',
      'Synthetic hall',
      'Synthetic hall (2)',
      '',
    ]);
    const titles = Object.values<any[]>(day.rooms).flat();
    expect(titles.map(({ title }): string => title).toSorted()).toEqual(
      hostileTitles.map((title) => mendText(title, 'line')).toSorted(),
    );
    expect(Math.max(...titles.map(({ persons }) => persons.length))).toBe(20);
  });
});
