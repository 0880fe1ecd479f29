import { operator } from '../src/authority/operator.ts';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { importSchedule, type ImportOptions } from '../src/interchange/import/import.ts';
import type { Report } from '../src/interchange/import/report.ts';
import type { Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import type { TestStore } from './engine.ts';
import type { World } from './world.ts';

type Asked = Partial<ImportOptions> & Pick<ImportOptions, 'slug'>;

/** Brings a file into a conference as the command does. */
export const bring = (
  here: TestStore,
  file: string | Uint8Array,
  options: Asked,
  store = jobStore(here),
): Promise<Report> =>
  importSchedule(store, typeof file === 'string' ? Buffer.from(file) : file, {
    source: 'main',
    format: 'auto',
    mapping: {},
    language: null,
    timeZone: null,
    isDryRun: false,
    mayCreate: false,
    mayEmpty: false,
    now: new Date(),
    identity: operator,
    ...options,
  });

export interface MadeEvent {
  readonly guid: string;
  readonly title: string;
  readonly date?: string | null;
  readonly duration?: string;
  readonly room?: string;
  readonly track?: string;
  readonly type?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly persons?: readonly { readonly guid: string; readonly name: string }[];
}

/** A guid by a number. */
export const guid = (number: number): string => `5e551000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const speaker = { guid: guid(900), name: 'Synthetic speaker' };
export const opening: MadeEvent = {
  guid: guid(1),
  title: 'Synthetic opening',
  track: 'Community',
  type: 'Talk',
  abstract: 'How it begins.',
  persons: [speaker],
};
export const closing: MadeEvent = { guid: guid(2), title: 'Synthetic closing', date: '2027-04-11T17:00:00+05:00' };

const query = `query ($slug: String!) { conference(slug: $slug) { program {
  id version status title { text } abstract { text } spokenLanguages type { slug } topics { slug }
  slot { startsAt endsAt room { slug name { text } } } speakers(first: 10) { edges { role node { id displayName } } }
} } }`;
/** The program as its team sees it. */
export const programOf = async (here: World, { slug, headers }: Draft): Promise<any[]> =>
  (await here.ask(query, { slug }, headers)).data.conference.program;

/** A schedule.json with these events, for the conference that `draft` begins. */
export function scheduleFile(events: readonly MadeEvent[]): string {
  const made = events.map(({ date = '2027-04-10T10:00:00+05:00', room = 'Synthetic hall', ...event }) => ({
    duration: '00:45',
    language: 'en',
    ...event,
    date,
    room,
    persons: (event.persons ?? []).map(({ name, ...person }) => ({ ...person, public_name: name })),
  }));
  return JSON.stringify({
    schedule: {
      conference: {
        title: 'Synthetic schedule',
        start: '2027-04-10',
        end: '2027-04-11',
        time_zone_name: 'Asia/Tashkent',
        days: [{ index: 1, date: '2027-04-10', rooms: Object.fromEntries(Map.groupBy(made, ({ room }) => room)) }],
      },
    },
  });
}

/** Every row of the table, each as one text. */
export const rowsOf = async (here: TestStore): Promise<ReadonlySet<string>> =>
  new Set(
    (await scan(here)).map((item) =>
      JSON.stringify(Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    ),
  );

/** The rows that one look has and the other has not. */
export const differing = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [
  ...[...one].filter((row) => !other.has(row)),
  ...[...other].filter((row) => !one.has(row)),
];

async function scan({ client, name }: TestStore) {
  const found = [];
  let start: Record<string, never> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: name, ...(start && { ExclusiveStartKey: start }) }),
    );
    found.push(...Items);
    start = LastEvaluatedKey as typeof start;
  } while (start);
  return found;
}
