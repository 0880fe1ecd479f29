import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { bring, closing, opening, scheduleFile } from './imports.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let here: Draft;
beforeAll(async () => {
  api = await emptyWorld();
  here = await draft(api, 'told-changes');
  await bring(api, scheduleFile([opening, closing]), { slug: here.slug });
});
afterAll(() => api.close());

it('A dry run tells each field that would change, with what it says here and in the file, in names', async () => {
  const moved = { ...opening, room: 'Synthetic annex', date: '2027-04-10T11:00:00+05:00', title: 'Synthetic welcome' };
  const { changes } = await bring(api, scheduleFile([moved]), { slug: here.slug, isDryRun: true });
  expect(changes).toEqual([
    {
      noun: 'Room',
      place: expect.any(String),
      id: null,
      title: 'Synthetic annex',
      outcome: 'created',
      fields: [{ field: 'name.und', from: null, to: 'Synthetic annex' }],
    },
    {
      noun: 'Session',
      place: expect.any(String),
      id: expect.stringMatching(/^ses_/),
      title: 'Synthetic welcome',
      outcome: 'updated',
      fields: [
        { field: 'title.en', from: 'Synthetic opening', to: 'Synthetic welcome' },
        { field: 'startsAt', from: '2027-04-10T05:00:00Z', to: '2027-04-10T06:00:00Z' },
        { field: 'endsAt', from: '2027-04-10T05:45:00Z', to: '2027-04-10T06:45:00Z' },
        { field: 'room', from: 'Synthetic hall', to: 'Synthetic annex' },
      ],
    },
    {
      noun: 'Session',
      place: 'not in the file',
      id: expect.stringMatching(/^ses_/),
      title: 'Synthetic closing',
      outcome: 'cancelled',
      fields: [{ field: 'status', from: 'CONFIRMED', to: 'CANCELLED' }],
    },
  ]);
});

it('A new session is told with its speakers by name, and a speaker who is added with those who were there', async () => {
  const persons = [...opening.persons!, { guid: '5e551000-0000-4000-8000-000000000901', name: 'Synthetic guest' }];
  const added = { ...closing, guid: '5e551000-0000-4000-8000-000000000003', title: 'Synthetic dinner', persons };
  const { changes } = await bring(api, scheduleFile([{ ...opening, persons }, closing, added]), {
    slug: here.slug,
    isDryRun: true,
  });
  const speakers = changes.flatMap(({ title, fields }) =>
    fields.flatMap(({ field, from, to }) => (field === 'speakers' ? [[title, from, to]] : [])),
  );
  expect(speakers).toEqual([
    ['Synthetic opening', 'Synthetic speaker', 'Synthetic speaker, Synthetic guest'],
    ['Synthetic dinner', null, 'Synthetic speaker, Synthetic guest'],
  ]);
});

it('A file that changes nothing tells of no change', async () => {
  const { changes } = await bring(api, scheduleFile([opening, closing]), { slug: here.slug });
  expect(changes).toEqual([]);
});
