import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardTexts } from './awkward-texts.ts';
import { draft, english, type Draft } from './drafts.ts';
import { eventsOf, reader } from './files.ts';
import { strictCsv } from './strict-csv.ts';
import { world, type World } from './world.ts';

let api: World;
let text: ReturnType<typeof reader>;
let stored: Stored;
beforeAll(async () => {
  api = await world();
  text = reader(api);
  stored = await publish(await draft(api, 'strict'));
}, 120_000);
afterAll(() => api.close());

interface Stored {
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly abstract: string | null;
    readonly room: string;
    readonly speakers: readonly string[];
  }[];
  readonly people: readonly string[];
  readonly affiliates: readonly string[];
}

/** Writes whatever the graph accepts of texts of any kind, and returns what it made of them. */
async function publish(here: Draft): Promise<Stored> {
  // A text may be refused; half of them are of one line.
  const all = fc
    .sample(awkwardTexts, { numRuns: 250 })
    .map((text, at) => (at % 2 === 0 ? text : text.replaceAll('\n', ' ')));
  const make = async (type: string, fields: object): Promise<string | null> => {
    const result = await here.tell(`create${type}`, { conference: here.id, ...fields });
    return result.node?.id ?? null;
  };
  const venue = await make('Venue', { name: english('Synthetic venue') });
  for (const [at, title] of all.slice(0, 50).entries()) {
    const [abstract, name, displayName, other] = all.slice(50 + at * 4, 54 + at * 4);
    const room = await make('Room', { venue, slug: `room-${at}`, name: english(name!) });
    const affiliate = await make('Affiliate', { slug: `strict-${at}`, name: english(other!), type: 'USER_GROUP' });
    const person = await make('Person', { displayName });
    await make('Session', {
      title: english(title),
      abstract: english(abstract!),
      slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room },
      speakers:
        person === null ? [] : [{ person, role: 'PRESENTER', representing: affiliate === null ? [] : [affiliate] }],
    });
  }
  await here.publish();
  const { data } = await api.ask(query, {}, { 'accept-language': 'en' });
  const { program, people, affiliates } = data.conference;
  return {
    sessions: program.map(({ id, title, abstract, slot, speakers }: any) => ({
      id,
      title: title.text,
      abstract: abstract?.text ?? '',
      room: slot.room?.name.text ?? '',
      speakers: speakers.nodes.map(({ displayName }: any) => displayName),
    })),
    people: people.nodes.map(({ displayName }: any) => displayName),
    affiliates: affiliates.nodes.map(({ name }: any) => name.text),
  };
}

const query = `{ conference(slug: "strict") {
  program { id title { text } abstract { text } slot { room { name { text } } } speakers(first: 5) { nodes { displayName } } }
  people(first: 100) { nodes { displayName } } affiliates(first: 100) { nodes { name { text } } }
} }`;

describe('Whatever texts are accepted', () => {
  const formula = /^[=+\-@\t\r\n＝＋－＠]/;
  /** A cell as it was before a spreadsheet was kept from running it. */
  const shown = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
  /** The cells of a file of the conference, by the titles of their columns. */
  const cellsOf = async (file: string) => {
    const [titles, ...rows] = strictCsv((await text(`/conferences/strict/${file}`)).replace(/^\uFEFF/, ''));
    expect(rows.filter((row) => row.length !== titles!.length || row.some((cell) => formula.test(cell)))).toEqual([]);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [titles![at]!, shown(cell)])));
  };

  it('are many', () => expect(stored.sessions.length).toBeGreaterThan(15));

  it('sessions.csv holds them in cells, of one width and without a formula', async () => {
    const rows = await cellsOf('sessions.csv');
    expect(rows.map(({ id, title, abstract, room, speakers }) => ({ id, title, abstract, room, speakers }))).toEqual(
      stored.sessions.map((session) => ({ ...session, speakers: session.speakers.join('; ') })),
    );
  });

  it.each(['people', 'affiliates'] as const)('%s.csv holds them, of one width and without a formula', async (list) => {
    expect((await cellsOf(`${list}.csv`)).map(({ name }) => name)).toEqual(stored[list]);
  });

  it('schedule.ics holds them in lines of 75 octets that end with CRLF, for a parser of others', async () => {
    const file = await text('/conferences/strict/schedule.ics');
    expect(file).toMatch(/^(?:[^\r\n]+\r\n)+$/);
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const told = eventsOf(file).map((event) => [event.summary, event.location ?? '', event.description ?? '']);
    const lines = (value: string): string => value.replaceAll(/\r\n?/g, '\n');
    expect(told.map(String).toSorted()).toEqual(
      stored.sessions
        .map(({ title, room, speakers, abstract }) =>
          [title, room, [...speakers, abstract].filter(Boolean).join('\n\n')].map(lines),
        )
        .map(String)
        .toSorted(),
    );
  });

  it('program.wiki holds them in the cells of a table, and none breaks out', async () => {
    const lines = (await text('/conferences/strict/program.wiki')).split('\n');
    const known =
      /^(?:== 2027-04-1[01] ==|\{\| class="wikitable"|! Time !! Room !! Session !! Languages !! Speakers|\|-|\| .*|\|\}|)$/;
    expect(lines.filter((line) => !known.test(line))).toEqual([]);
    const cells = lines.filter((line) => line.startsWith('| ')).map((line) => line.slice(2));
    const read = (wikitext: string): string =>
      wikitext.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    const rows = stored.sessions.map((_, at) => cells.slice(at * 5, at * 5 + 5));
    const plain = (value: string): string => value.trim().replaceAll(/\s+/g, ' ');
    // Rooms of the same name have numbers there.
    const unnumbered = (room: string): string => room.replace(/ \(\d+\)$/, '');
    expect(
      rows
        .map(([, room, session, , speakers]) => {
          const [, id, title] = /^\[\S+\/(\S+) ([^\]]*)\]$/.exec(session!)!;
          return [id, read(title!), unnumbered(read(room!)), read(speakers!)];
        })
        .map(String)
        .toSorted(),
    ).toEqual(
      stored.sessions
        .map(({ id, title, room, speakers }) => [
          id,
          plain(title),
          unnumbered(plain(room)),
          speakers.map(plain).join(', '),
        ])
        .map(String)
        .toSorted(),
    );
    expect(cells.length).toBe(5 * stored.sessions.length);
  });

  it('conference.jsonld holds them', async () => {
    const { subEvent } = JSON.parse(await text('/conferences/strict/conference.jsonld'));
    expect(
      subEvent.map((event: any) => [
        event.name,
        event.description ?? '',
        event.location?.name ?? '',
        event.performer?.map(({ name }: any) => name) ?? [],
      ]),
    ).toEqual(stored.sessions.map(({ title, abstract, room, speakers }) => [title, abstract, room, speakers]));
  });

  it('schedule.xml holds them, but for what no XML may hold', async () => {
    const found: string[] = [];
    const parser = new SaxesParser();
    let inside = '';
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      inside = name;
      if (name === 'room' && 'guid' in attributes) found.push(String(attributes['name']));
    });
    parser.on('text', (value) => {
      if (/^(?:title|abstract|person)$/.test(inside)) found.push(value);
    });
    parser.on('closetag', () => (inside = ''));
    parser.write(await text('/conferences/strict/schedule.xml')).close();
    const allowed = (value: string): string => value.replaceAll(/[\uFFFE\uFFFF]/g, '');
    const all = stored.sessions.flatMap(({ title, abstract, room, speakers }) => [title, abstract!, room, ...speakers]);
    expect(all.map(allowed).filter((value) => value !== '' && !found.includes(value))).toEqual([]);
  });
});

it('A calendar without a time holds a component, and every calendar ends with CRLF', async () => {
  const here = await draft(api, 'timeless');
  const { id } = await here.make('Session', { title: english('Synthetic session') });
  await here.publish();
  for (const path of ['/conferences/timeless/schedule.ics', `/sessions/${id}.ics`]) {
    const file = await text(path);
    const parts = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents().map(({ name }) => name);
    expect([parts, file.endsWith('\r\nEND:VCALENDAR\r\n')]).toEqual([['vtimezone'], true]);
  }
  expect((await text('/conferences/demo/schedule.ics')).endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
});
