import { describe, expect, it } from 'vitest';
import { read, told } from './reading.ts';

const xml = (inner: string, head = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<schedule>${head}<conference><title>Synthetic</title><start>2027-04-10</start><end>2027-04-11</end></conference>${inner}</schedule>`;

const day = (events: string, attributes = 'index="1" date="2027-04-10"'): string =>
  `<day ${attributes}><room name="Synthetic hall">${events}</room></day>`;

const first = (file: string, ...more: Parameters<typeof read> extends [unknown, ...infer Rest] ? Rest : never) =>
  read(file, ...more).sessions[0]!;

describe('schedule.xml', () => {
  it('of the first frab has days and clocks, and neither zones nor guids', () => {
    const { sessions, warnings } = read(
      xml(
        day(`<event id="7"><start>10:30</start><duration>00:25</duration><room>Synthetic hall</room><title>Opening</title>
          <track>Community</track><type>lecture</type><language>en</language>
          <persons><person id="3">Synthetic Speaker One</person></persons></event>`),
      ),
    );
    expect(sessions.map(told)).toEqual([
      {
        key: '7',
        title: { en: 'Opening' },
        from: '2027-04-10T05:30:00Z',
        to: '2027-04-10T05:55:00Z',
        room: 'Synthetic hall',
        type: { en: 'lecture' },
        topics: ['Community'],
        speakers: ['PRESENTER Synthetic Speaker One'],
        status: 'CONFIRMED',
      },
    ]);
    expect(warnings).toEqual([{ place: 'times', message: '1 times have no zone: they are read in Asia/Tashkent.' }]);
  });

  it('counts what is before the change of days to the night before', () => {
    const file = xml(day('<event id="1"><start>02:00</start><duration>1:00</duration><title>Party</title></event>'));
    const night = file.replace('</title><start>', '</title><day_change>06:00:00</day_change><start>');
    expect([first(file).slot?.startsAt, first(night).slot?.startsAt]).toEqual([
      '2027-04-09T21:00:00Z',
      '2027-04-10T21:00:00Z',
    ]);
  });

  it('whose change of days is no time is refused, and named', () => {
    const file = xml(day('<event id="1"><start>02:00</start><duration>1:00</duration><title>Party</title></event>'));
    expect(() => read(file.replace('</title><start>', '</title><day_change>four</day_change><start>'))).toThrow(
      'line 2: “four” in <day_change> is no time of day.',
    );
  });

  it('of today says dates with offsets, guids, codes and a zone', () => {
    const events = `<event id="1" guid="5e551000-0000-4000-8000-000000000001" code="ABCDEF">
      <date>2027-04-10T10:00:00+02:00</date><start>10:00</start><duration>00:45</duration><title>A</title></event>
      <event id="2" code="BCDEFG"><date>2027-04-10T11:00:00</date><duration>00:45:00</duration><title>B</title></event>`;
    const file = xml(day(events)).replace('</title>', '</title><time_zone_name>Europe/Brussels</time_zone_name>');
    const { sessions, conference } = read(file);
    expect(sessions.map(({ key, slot }) => [key, slot?.startsAt, slot?.endsAt])).toEqual([
      ['5e551000-0000-4000-8000-000000000001', '2027-04-10T08:00:00Z', '2027-04-10T08:45:00Z'],
      ['BCDEFG', '2027-04-10T09:00:00Z', '2027-04-10T09:45:00Z'],
    ]);
    expect(conference.timeZone).toBe('Europe/Brussels');
  });

  it('puts the subtitle before the abstract, and keeps once what abstract and description both say', () => {
    const text = (fields: string) => first(xml(day(`<event id="1"><title>A</title>${fields}</event>`))).abstract;
    expect([
      text('<subtitle>In short</subtitle><abstract>Long</abstract><description>Longer</description>'),
      text('<abstract>Same</abstract><description>Same</description>'),
      text('<subtitle/><abstract/>'),
    ]).toEqual([{ en: 'In short\n\nLong\n\nLonger' }, { en: 'Same' }, null]);
  });

  it('has clean text where it had HTML, and text as it is where we wrote it', () => {
    const events = day(
      '<event id="1"><title>A &lt;b&gt; B</title><abstract>&lt;p&gt;One&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Two&lt;/li&gt;&lt;/ul&gt;&lt;script&gt;x()&lt;/script&gt;</abstract></event>',
    );
    expect(first(xml(events))).toMatchObject({ title: { en: 'A <b> B' }, abstract: { en: 'One\n\n * Two' } });
    expect(first(xml(events, '<generator name="wikicon-graph"/>')).abstract).toEqual({
      en: '<p>One</p><ul><li>Two</li></ul><script>x()</script>',
    });
  });

  it('has the text of elements that stand in it as they are', () => {
    const made = (abstract: string) =>
      xml(day(`<event id="1"><date>2027-04-10T10:00:00+05:00</date><duration>1:00</duration><title>A <i>wiki</i> day</title>
        <abstract>${abstract}</abstract></event>`));
    const inside = '<p>One &lt;b&gt;<br/>two</p><ul><li>three <a href="https://example.org/?a=1&amp;b=2">four</a></li></ul>';
    const { title, abstract } = first(made(inside));
    expect([title, abstract]).toEqual([
      { en: 'A wiki day' },
      { en: 'One <b>\ntwo\n\n * three four [https://example.org/?a=1&b=2]' },
    ]);
    expect(first(made(`<![CDATA[${inside}]]>`)).abstract).toEqual(abstract);
  }); // prettier-ignore

  it('tells once, with a number, what nothing here has a place for', () => {
    const events =
      '<event id="1"><title>A</title><stars>5</stars></event><event id="2"><title>B</title><stars>4</stars></event>';
    expect(read(xml(day(events))).warnings).toContainEqual({
      place: 'stars',
      message: 'Nothing here has a place for it: 2 left out.',
    });
  });

  it('takes two languages out of a title where each part can be in one of them alone', () => {
    const title = (text: string, languages: string[]) =>
      first(xml(day(`<event id="1"><title>${text}</title></event>`)), { languages }).title;
    expect([
      title('Открытие / Opening', ['en', 'ru']),
      title('Открытие / Opening', ['en', 'ru', 'uz-Cyrl']),
      title('Input / Output', ['en', 'ru']),
    ]).toEqual([{ ru: 'Открытие', en: 'Opening' }, { en: 'Открытие / Opening' }, { en: 'Input / Output' }]);
  });

  it('leaves unscheduled what has no time, and says so', () => {
    const { sessions, warnings } = read(
      '<schedule><conference/><day><room name=""><event id="1"><title>A</title></event></room></day></schedule>',
    );
    expect([sessions[0]!.slot, warnings]).toEqual([null, [{ place: 'line 1', message: 'It has no time.' }]]);
  });

  it.each([
    ['windows-1251', Buffer.from([...Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'), ...cp1251()])],
    ['utf-16le', Buffer.from(`\uFEFF${xml(day('<event id="1"><title>Открытие</title></event>'))}`, 'utf16le')],
  ])('is read in %s', (_name, bytes) => {
    expect(read(bytes).sessions[0]!.title).toEqual({ en: 'Открытие' });
  });
});

/** A schedule whose title is in the single bytes of Cyrillic Windows. */
function cp1251(): number[] {
  const bytes = (text: string) =>
    [...text].map((one) => (one > '\u007F' ? one.charCodeAt(0) - 0x350 : one.charCodeAt(0)));
  return bytes(`<schedule><conference/>${day('<event id="1"><title>Открытие</title></event>')}</schedule>`);
}
