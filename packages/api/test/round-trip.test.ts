import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { reader } from './files.ts';
import { generatedProgram, make } from './generated-programs.ts';
import { bring } from './imports.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await emptyWorld();
  text = reader(api);
});
afterAll(() => api.close());

interface Told {
  readonly title: object;
  readonly abstract: object | null;
  readonly type: string | null;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly status: string;
  readonly slot: { readonly startsAt: string; readonly endsAt: string; readonly room: string | null } | null;
  readonly speakers: readonly string[];
}

const query = `query ($slug: String!) { conference(slug: $slug) { program {
  title { text language } abstract { text language } type { name { text } } topics { name { text } } spokenLanguages status
  slot { startsAt endsAt room { name { text } } } speakers(first: 5) { nodes { displayName } }
} } }`;

async function told({ slug, headers }: Draft): Promise<Told[]> {
  const { data } = await api.ask(query, { slug }, headers);
  return data.conference.program.map(({ type, topics, spokenLanguages, slot, speakers, ...rest }: any) => ({
    ...rest,
    type: type?.name.text ?? null,
    topics: topics.map(({ name }: any) => name.text),
    languages: spokenLanguages,
    slot: slot && { ...slot, room: slot.room?.name.text ?? null },
    speakers: speakers.nodes.map(({ displayName }: any) => displayName),
  }));
}

const isShown = ({ slot, status }: Told): boolean => slot !== null && status !== 'CANCELLED';

/** What each format can hold of a session, and which sessions it holds. */
const formats: Readonly<Record<string, { holds(session: Told): boolean; keeps(session: Told): object }>> = {
  'schedule.xml': { holds: isShown, keeps: (session) => ({ ...session, status: 'CONFIRMED' }) },
  'schedule.json': { holds: isShown, keeps: (session) => ({ ...session, status: 'CONFIRMED' }) },
  // Formats of sessions come from a closed list there.
  'schedule.v2.json': { holds: ({ slot }) => slot !== null, keeps: (session) => ({ ...session, type: null }) },
  'sessions.csv': { holds: () => true, keeps: (session) => session },
  // A calendar has people and languages in its description alone, for people to read.
  'schedule.ics': {
    holds: ({ slot }) => slot !== null,
    keeps: ({ title, slot, status }) => ({ title: (title as { text: string }).text, slot, status }),
  },
};

it('A program that leaves in any format and comes in elsewhere is the same', async () => {
  let count = 0;
  const property = fc.asyncProperty(generatedProgram, async (generated) => {
    const from = await draft(api, `from-${(count += 1)}`, 'Synthetic organizer');
    await make(from, generated);
    await setSeverities(from);
    await from.publish();
    const before = await told(from);
    for (const [file, { holds, keeps }] of Object.entries(formats)) {
      const to = await draft(api, `to-${count}-${file.replaceAll('.', '-')}`, 'Synthetic organizer');
      const report = await bring(api, await text(`/conferences/${from.slug}/${file}`), { slug: to.slug });
      const sorted = (sessions: readonly Told[]) => sessions.map((one) => JSON.stringify(keeps(one))).toSorted();
      expect([file, report.sessions.created, sorted(await told(to))]).toEqual([
        file,
        before.filter(holds).length,
        sorted(before.filter(holds)),
      ]);
    }
  });
  await fc.assert(property, { numRuns: 12, endOnFailure: true });
}, 300_000);

/** What is double-booked by chance may be published here. */
async function setSeverities(here: Draft): Promise<void> {
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id: here.id }, here.headers);
  const rules = ['ROOM_DOUBLE_BOOKED', 'SPEAKER_DOUBLE_BOOKED', 'OUTSIDE_DAYS'];
  await here.write('updateConference', {
    id: here.id,
    expectedVersion: data.node.version,
    conflictRules: rules.map((rule) => ({ rule, severity: 'NOTE' })),
  });
  await api.jobs.idle();
}
