import { draft, english, type Draft } from './drafts.ts';
import type { World } from './world.ts';

/** Synthetic texts that break what writes files carelessly. */
export const hostileTitles = [
  'Synthetic\u200B\u00AD\uFEFF zero width, and \u2028 a line separator\u2029',
  'Synthetic \u{1F469}\u{1F3FD}\u200D\u{1F4BB} emoji \u{1F1FA}\u{1F1FF}',
  'Synthetic \u202Eright to left\u202C \u200Fمؤتمر\u200E',
  'Synthetic ]]> end of data, &amp; <!-- comment --> <?php ?>',
  'Synthetic "quotes", \'apostrophes\'; commas, and \\ backslashes\\n',
  'Synthetic\ttab and\nnew line',
  'Synthetic \uFFFE\uFFFF no characters',
  '=SUM(A1:A9)',
  '+1 synthetic',
  '@synthetic',
  '</script><script>synthetic()</script>',
] as const;

const languages = ['uz-Cyrl', 'kaa', 'zh-Hant-TW', 'fa'] as const;

/** A published synthetic conference in which everything is as awkward as the graph allows. */
export async function hostile(here: World, slug: string): Promise<Draft> {
  const own = await draft(here, slug);
  const make = async (type: string, fields: object): Promise<string> => (await own.make(type, fields)).id;
  const venue = await make('Venue', { name: english('Synthetic "venue" <1>') });
  const rooms: string[] = [];
  // Two rooms bear one name.
  for (const [at, name] of ['Synthetic "blue" & \'green\' <room>', 'Synthetic hall', 'Synthetic hall'].entries())
    rooms.push(await make('Room', { venue, slug: `room-${at}`, name: english(name) }));
  const topic = await make('Topic', { slug: 't', name: [{ language: 'kaa', text: 'Синтетикалық тақырып' }] });
  const affiliate = await make('Affiliate', {
    slug: `${slug}-affiliate`,
    name: english('-1+1 synthetic affiliate'),
    type: 'USER_GROUP',
    code: '=A',
  });
  const speakers: object[] = [];
  for (let at = 1; at <= 20; at += 1)
    speakers.push({
      person: await make('Person', { displayName: `=Synthetic; "speaker" ${at}`, username: `Synthetic ${slug} ${at}` }),
      role: at % 2 === 0 ? 'MODERATOR' : 'PANELIST',
      representing: at === 1 ? [affiliate] : [],
    });
  for (const [at, title] of hostileTitles.entries())
    await make('Session', {
      title: [{ language: languages[at % languages.length], text: title }],
      abstract: [{ language: 'kaa', text: title }],
      spokenLanguages: [languages[at % languages.length]],
      topics: at % 2 === 0 ? [topic] : [],
      // Some have no room, and none has a type.
      slot: { ...hour(at), ...(rooms[at % 4] && { room: rooms[at % 4] }) },
      speakers: at === 0 ? speakers : [],
    });
  await make('Session', { title: english('Synthetic, cancelled'), status: 'CANCELLED', slot: hour(20) });
  await make('Session', { title: english('Synthetic, not scheduled') });
  await own.publish();
  return own;
}

const hour = (at: number) => {
  const start = Date.parse('2027-04-10T00:00:00Z') + at * 1_800_000;
  const [startsAt, endsAt] = [start, start + 1_800_000].map((one) => `${new Date(one).toISOString().slice(0, 19)}Z`);
  return { startsAt, endsAt };
};
