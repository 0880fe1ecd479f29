import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { draft } from './drafts.ts';
import { recordOf } from '../src/http/record.ts';
import { program } from './programs.ts';
import { appOn, world, type World } from './world.ts';

const spec = fileURLToPath(new URL('../../../../shared/schedules/spec/', import.meta.url));

let api: World;
beforeAll(async () => (api = await world()));
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.app(new Request(`http://localhost:4000${path}`, { headers }));
const text = async (path: string): Promise<string> => (await get(path)).text();

const conferences = ['demo', 'ca-wikicon-2025'] as const;

describe.skipIf(!existsSync(spec))('The official schemas', () => {
  it.each(conferences)('find schedule.xml of %s valid', async (slug) => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'schedule.xml', contents: await text(`/conferences/${slug}/schedule.xml`) },
      schema: readFileSync(`${spec}schedule.xml.xsd`, 'utf8'),
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  const jsons = [
    ['schedule.json', 'schedule.schema.json'],
    ['schedule.v2.json', 'schedule2.schema.alpha-3.json'],
  ] as const;
  it.each(conferences.flatMap((slug) => jsons.map(([file, schema]) => [file, slug, schema] as const)))(
    'find %s of %s valid',
    async (file, slug, schema) => {
      const ajv = new Ajv({ strict: false, allErrors: true, formats: { color: true } });
      addFormats.default(ajv);
      ajv.addMetaSchema(
        JSON.parse(readFileSync(new URL(import.meta.resolve('ajv/dist/refs/json-schema-draft-06.json')), 'utf8')),
      );
      const validate = ajv.compile(JSON.parse(readFileSync(`${spec}${schema}`, 'utf8')));
      validate(JSON.parse(await text(`/conferences/${slug}/${file}`)));
      expect(validate.errors).toBeNull();
    },
  );
});

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
});

describe('The address of a file', () => {
  it('answers 304 to whoever has it already', async () => {
    const first = await get('/conferences/demo/schedule.xml');
    const etag = first.headers.get('etag')!;
    const again = await get('/conferences/demo/schedule.xml', { 'if-none-match': etag });
    const dated = await get('/conferences/demo/schedule.xml', {
      'if-modified-since': first.headers.get('last-modified')!,
    });
    expect([first.status, again.status, again.headers.get('etag'), dated.status]).toEqual([200, 304, etag, 304]);
  });

  it.each([
    '/conferences/nobody/schedule.xml',
    '/conferences/a%00b/schedule.ics',
    '/sessions/ses_1.ics',
    '/conferences/demo/schedule.csv2',
  ])('answers 404 where there is nothing: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('hides a draft like one that is not there, from its team too', async () => {
    await draft(api, 'hidden-schedule');
    const [hidden, missing] = await Promise.all([
      get('/conferences/hidden-schedule/schedule.json'),
      get('/conferences/no-such-one/schedule.json'),
    ]);
    expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()]);
  });
});
it('answers 503 with a correlation id, and nothing else, when the store does not answer', async () => {
  const broken = appOn(api, { endpoint: 'http://127.0.0.1:9', deadline: 300 });
  const response = await broken(new Request('http://localhost:4000/conferences/demo/schedule.xml'));
  expect([response.status, response.headers.get('x-correlation-id')]).toEqual([
    503,
    expect.stringMatching(/^[0-9a-f-]{36}$/),
  ]);
});

it('costs two trips, and the units of its program and abstracts', async () => {
  const { data, extensions } = await api.ask(
    '{ conference(slug: "demo") { name { text } program { title { text } abstract { text } } venues { rooms { name { text } } } } }',
  );
  expect(data.conference.program.length).toBeGreaterThan(50);
  const { meter } = recordOf(await asked('/conferences/demo/schedule.json'));
  expect([meter.depth, meter.readUnits <= extensions.cost.readUnits + 1]).toEqual([2, true]);
});

/** A request that was answered. */
async function asked(path: string): Promise<Request> {
  const request = new Request(`http://localhost:4000${path}`);
  await (await api.app(request)).text();
  return request;
}
