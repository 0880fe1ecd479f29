/** Small files in every format that tell the same, for tests of what readers have in common. */

export interface TestPerson {
  readonly id?: string | number;
  readonly name: string;
}

export interface TestEvent {
  readonly id?: string | number;
  readonly title?: string;
  readonly date?: string;
  readonly duration?: string;
  readonly room?: string;
  readonly abstract?: string;
  readonly persons?: readonly TestPerson[];
}

const escaped = (text: unknown): string => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const whole = (event: TestEvent) => ({
  title: 'Synthetic talk',
  date: '2027-04-10T10:00:00+05:00',
  duration: '00:30',
  room: 'Synthetic hall',
  persons: [],
  ...event,
});

export function xmlFile(events: readonly TestEvent[]): string {
  const written = events.map(whole).map(
    ({ id, title, date, duration, room, abstract, persons }) => `<event${id === undefined ? '' : ` id="${id}"`}>
<date>${date}</date><duration>${duration}</duration><room>${escaped(room)}</room><title>${escaped(title)}</title>
<abstract>${escaped(abstract ?? '')}</abstract><persons>${persons
      .map((one) => `<person${one.id === undefined ? '' : ` id="${one.id}"`}>${escaped(one.name)}</person>`)
      .join('')}</persons></event>`,
  );
  return `<?xml version="1.0"?>\n<schedule><conference><title>Synthetic</title></conference><day index="1" date="2027-04-10"><room name="Synthetic hall">\n${written.join('\n')}\n</room></day></schedule>\n`;
}

export const jsonFile = (events: readonly TestEvent[]): string =>
  JSON.stringify({
    schedule: {
      conference: {
        title: 'Synthetic',
        days: [
          {
            date: '2027-04-10',
            rooms: {
              'Synthetic hall': events.map(whole).map(({ persons, ...event }) => ({
                ...event,
                persons: persons.map(({ id, name }) => ({ id, public_name: name })),
              })),
            },
          },
        ],
      },
    },
  });

export const json2File = (events: readonly TestEvent[]): string =>
  JSON.stringify({
    schedule: {
      conference: { title: 'Synthetic', rooms: [], tracks: [] },
      events: events.map(whole).map(({ date, room, persons, ...event }) => ({
        ...event,
        start: date,
        room: { name: room },
        participants: persons,
      })),
    },
  });

/** Its people stand in a list of their own, so that each needs an id that leads to them. */
export const opassFile = (events: readonly TestEvent[]): string =>
  JSON.stringify({
    sessions: events.map(whole).map(({ id, title, date, abstract = '', persons }) => ({
      id,
      en: { title, description: abstract },
      start: date,
      end: new Date(Date.parse(date) + 1_800_000).toISOString(),
      speakers: persons.map((person) => person.id ?? person.name),
    })),
    speakers: events.flatMap(({ persons = [] }) =>
      persons.map((person) => ({ id: person.id ?? person.name, en: { name: person.name } })),
    ),
  });
