import { canonicalTimeZone } from '@wikicon/schema';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { zoneOf, zoneOfOffset } from '../../src/interchange/zones/zones.ts';
import { calendar, event } from './calendars.ts';
import { problemsOf, read } from './reading.ts';

describe('The zone of a file', () => {
  it.each([
    ['Tashkent', 'Asia/Tashkent'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ["Nuku'alofa", 'Pacific/Tongatapu'],
    ['Kyiv', 'Europe/Kyiv'],
    ['West Asia Standard Time', 'Asia/Tashkent'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['W. Europe Daylight Time', 'Europe/Berlin'],
    ['"(UTC+05:00) Tashkent"', 'Asia/Tashkent'],
    ['(UTC+05:00) Ashgabat, Tashkent', 'Asia/Tashkent'],
    ['(GMT+01.00) Sarajevo/Warsaw/Zagreb', 'Europe/Warsaw'],
    ['(UTC-07:00) Chihuahua, La Paz, Mazatlan', 'America/Mazatlan'],
    ['(UTC-04:00) Georgetown, La Paz, Manaus, San Juan', 'America/La_Paz'],
    ['(GMT+05:00) Uzbekistan Standard Time - Tashkent', 'Asia/Tashkent'],
    ['(UTC) Coordinated Universal Time', 'UTC'],
    ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
    ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['asia/samarkand', 'Asia/Samarkand'],
    ['+0500', 'Etc/GMT-5'],
    ['UTC-11', 'Etc/GMT+11'],
    ['GMT+05:30', 'Asia/Kolkata'],
    ['Customized Time Zone', null],
    ['CEST', null],
    ['+13:45', null],
    ['__proto__', null],
    ['', null],
  ])('“%s” is %s', (name, zone) => expect(zoneOf(name)).toBe(zone));

  it('of a whole hour is the one that is always at that offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: -12, max: 14 }), (hours) => {
        const sign = hours < 0 ? '-' : '+';
        const offset = `${sign}${String(Math.abs(hours)).padStart(2, '0')}:00`;
        const zone = zoneOfOffset(offset)!;
        expect([canonicalTimeZone(zone), Temporal.PlainDate.from('2027-07-01').toZonedDateTime(zone).offset]).toEqual([
          zone,
          offset,
        ]);
      }),
    );
  });
});

const zones = Intl.supportedValuesOf('timeZone');
const locals = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
  .map((date) => Temporal.PlainDateTime.from(date.toISOString().slice(0, 19)));

describe('A time of a calendar', () => {
  it('is the instant of its zone, whichever zone it is in and however that is written', () => {
    const forms = ['NAME', '"NAME"', 'name', '/example.org/Z_1/NAME', '"/example.org/NAME"'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...forms), locals, (zone, form, local) => {
        const name = form === 'name' ? zone.toLowerCase() : form.replace('NAME', zone);
        const [session] = read(
          calendar(event('UID:a', 'SUMMARY:A', `DTSTART;TZID=${name}:${basic(local)}`, 'DURATION:PT1H')),
          { timeZone: 'Pacific/Apia' },
        ).sessions;
        expect(session!.slot!.startsAt).toBe(local.toZonedDateTime(zone).toInstant().toString());
      }),
      { numRuns: 300 },
    );
  });

  const described = (id: string, ...observances: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...observances,
    'END:VTIMEZONE',
  ];
  const standard = [
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0500',
    'TZOFFSETTO:+0500',
    'END:STANDARD',
  ];
  const at = (zone: string) =>
    event('UID:a', 'SUMMARY:A', `DTSTART;TZID=${zone}:20270410T100000`, `DTEND;TZID=${zone}:20270410T110000`);

  it.each([
    ['of a zone that the calendar describes', [...described('Customized Time Zone', ...standard), at('Customized Time Zone')], '2027-04-10T05:00:00Z'],
    ['of a known name that it describes otherwise', [...described('Tokyo Standard Time', ...standard), at('Tokyo Standard Time')], '2027-04-10T05:00:00Z'],
    ['of a name in marks', [...described('"Tokyo Standard Time"'), at('"Tokyo Standard Time"')], '2027-04-10T01:00:00Z'],
    ['of a known name whose description is empty', [...described('Tokyo Standard Time'), at('Tokyo Standard Time')], '2027-04-10T01:00:00Z'],
    ['of a shown name without marks', [at('(UTC+05:00) Ashgabat, Tashkent')], '2027-04-10T05:00:00Z'],
    ['of a shown name with a parameter behind it', [event('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Tashkent;VALUE=DATE-TIME:20270410T100000', 'DURATION:PT1H')], '2027-04-10T05:00:00Z'],
    ['whose end has no zone of its own', [event('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Asia/Tokyo:20270410T100000', 'DTEND:20270410T110000')], '2027-04-10T01:00:00Z'],
    ['without a zone in the zone of its calendar', ['X-WR-TIMEZONE:Tokyo Standard Time', event('UID:a', 'SUMMARY:A', 'DTSTART:20270410T100000', 'DURATION:PT1H')], '2027-04-10T01:00:00Z'],
  ])('%s', (_name, lines, startsAt) => {
    const [session] = read(calendar(...lines)).sessions;
    const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString().replace('.000', '');
    expect(session!.slot).toEqual({ startsAt, endsAt, room: null });
  }); // prettier-ignore

  it.each([
    ['a name', [at('Klingon Standard Time')], 'Klingon Standard Time'],
    ['a description of nothing', [...described('Mine'), at('Mine')], 'Mine'],
    ['a description without end', [...described('Mine', 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'RRULE:FREQ=SECONDLY', 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0500', 'END:STANDARD'), at('Mine')], 'Mine'],
    ['a description that is none', [...described('Mine', 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'RRULE:FREQ=YEARLY;BYMONTH=13', 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0500', 'END:STANDARD'), at('Mine')], 'Mine'],
  ])('in a zone that nobody knows is refused, and the zone is named: %s', (_name, lines, zone) => {
    const line = 3 + lines.indexOf(lines.find((one) => one.includes('VEVENT'))!) + 1;
    expect(problemsOf(calendar(...lines))).toEqual([
      {
        place: `line ${line}`,
        message: `“${zone}” is no time zone that is known, nor one that the calendar describes.`,
      },
    ]);
  }); // prettier-ignore
});

const xml = (zone: string, date: string): string =>
  `<schedule><conference><title>S</title><time_zone_name>${zone}</time_zone_name></conference><day date="2027-04-10"><room name="R"><event id="1"><date>${date}</date><start>10:00</start><duration>0:30</duration><title>A</title></event></room></day></schedule>`;

describe('A schedule', () => {
  it('is in its zone whoever names it', () => {
    const names = { Tashkent: 'Asia/Tashkent', 'Tokyo Standard Time': 'Asia/Tokyo', 'asia/kolkata': 'Asia/Kolkata' };
    expect(Object.keys(names).map((name) => read(xml(name, '2027-04-10')).conference.timeZone)).toEqual(
      Object.values(names),
    );
  });

  it('whose times need a zone that nobody knows is refused', () => {
    expect(problemsOf(xml('Klingon', '2027-04-10'))).toEqual([
      {
        place: 'times',
        message:
          '“Klingon” is no time zone that is known, and times of the file are in it. Write a name such as Asia/Tashkent into the file.',
      },
    ]);
  });

  it('whose times have offsets is read, and shows them', () => {
    const { conference, warnings } = read(xml('Klingon', '2027-04-10T10:00:00+05:30'));
    expect([conference.timeZone, conference.shownZone, warnings]).toEqual([
      null,
      'Asia/Kolkata',
      [{ place: 'conference', message: '“Klingon” is no time zone that is known.' }],
    ]);
  });

  it.each([
    [['2027-04-10T10:00+05:00', '2027-04-11T10:00+0500'], 'Etc/GMT-5'],
    [['2027-04-10T10:00+05:00[Asia/Tashkent]', '2027-04-11T10:00[Asia/Tashkent]'], 'Asia/Tashkent'],
    [['2027-04-10T10:00+05:00', '2027-04-11T10:00+06:00'], null],
    [['2027-04-10T10:00+05:00', '2027-04-11T10:00'], null],
    [['2027-04-10T10:00Z', '2027-04-11T10:00Z'], null],
  ])('with times at %j shows %s', (times, zone) => {
    const rows = times.map((time, at) => `${at},A,${time},0:30`);
    expect(read(['id,title,start,duration', ...rows].join('\n')).conference.shownZone).toBe(zone);
  });
});

const basic = (local: Temporal.PlainDateTime): string =>
  local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
