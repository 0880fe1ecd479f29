import { describe, expect, it } from 'vitest';
import { read, told } from './reading.ts';

const version1 = (events: readonly object[], more: object = {}) =>
  JSON.stringify({
    schedule: {
      conference: {
        title: 'Synthetic',
        time_zone_name: 'Asia/Tashkent',
        days: [{ index: 1, date: '2027-04-10', rooms: { 'Synthetic hall': events } }],
        ...more,
      },
    },
  });

const event = {
  guid: '5e551000-0000-4000-8000-000000000001',
  date: '2027-04-10T10:00:00+05:00',
  duration: '00:45',
  title: 'Opening',
};

describe('schedule.json, version 1', () => {
  it('names people as pretalx does, and as frab does', () => {
    const { people, sessions } = read(
      version1([
        {
          ...event,
          persons: [
            { id: 1, code: 'ABCDEF', public_name: 'Synthetic Speaker One', biography: 'About.' },
            { id: '2', name: 'Synthetic Speaker Two' },
          ],
        },
      ]),
    );
    expect(people.map(({ key, name, about }) => [key, name, about])).toEqual([
      ['ABCDEF', 'Synthetic Speaker One', { en: 'About.' }],
      ['2', 'Synthetic Speaker Two', null],
    ]);
    expect(told(sessions[0]!).speakers).toHaveLength(2);
  });

  it('tells rooms apart by name where they have one guid, and keeps the guid that is a room’s own', () => {
    const rooms = (guids: readonly string[]) =>
      read(
        version1([event], { rooms: guids.map((guid, at) => ({ name: `Room ${at}`, guid, capacity: 20 + at })) }),
      ).rooms.map(({ key, capacity }) => [key, capacity]);
    expect([rooms(['same', 'same']), rooms(['one', 'other'])]).toEqual([
      [
        ['name:room 0', 20],
        ['name:room 1', 21],
        ['name:synthetic hall', null],
      ],
      [
        ['one', 20],
        ['other', 21],
        ['name:synthetic hall', null],
      ],
    ]);
  });

  it('has titles in several languages, and keys that look like parts of objects', () => {
    const file = version1([{ ...event, title: { en: 'Opening', uz_Latn: 'Ochilish' }, room: 'constructor' }]);
    const [session] = read(file.replace('"guid"', '"__proto__":{"polluted":true},"guid"')).sessions;
    expect(told(session!)).toMatchObject({ title: { en: 'Opening', 'uz-Latn': 'Ochilish' }, room: 'constructor' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('schedule.json, version 2', () => {
  const version2 = (events: readonly object[]) =>
    JSON.stringify({
      schedule: {
        conference: {
          title: { en: 'Synthetic' },
          tracks: [{ slug: 'community', name: 'Community' }],
          rooms: [{ guid: '5e551000-0000-4000-8000-0000000000aa', name: 'Synthetic hall', capacity: 30 }],
          days: [{ date: '2027-04-10' }, { date: '2027-04-11' }],
        },
        events,
      },
    });
  const one = {
    guid: event.guid,
    start: '2027-04-10T10:00:00+05:00',
    duration: 'PT1H30M',
    title: 'Opening',
    room: { guid: '5e551000-0000-4000-8000-0000000000aa' },
    track: { slug: 'community' },
    type: 'LIGHTNING_TALK',
    abstract: { en: 'About it.', ru: 'О нём.' },
    participants: [{ guid: event.guid, name: 'Synthetic Moderator', role: 'MODERATOR' }],
  };

  it('names rooms and tracks by their keys, and has abstracts in several languages', () => {
    const { sessions, conference } = read(version2([one]));
    expect(told(sessions[0]!)).toEqual({
      key: event.guid,
      title: { en: 'Opening' },
      from: '2027-04-10T05:00:00Z',
      to: '2027-04-10T06:30:00Z',
      room: 'Synthetic hall',
      type: { en: 'Lightning talk' },
      topics: ['Community'],
      speakers: ['MODERATOR Synthetic Moderator'],
      status: 'CONFIRMED',
    });
    expect([sessions[0]!.abstract, conference.startsOn, conference.endsOn]).toEqual([
      { en: 'About it.', ru: 'О нём.' },
      '2027-04-10',
      '2027-04-11',
    ]);
  });

  it('has cancelled sessions, and leaves out what is not in the program', () => {
    const { sessions, warnings } = read(
      version2([
        { ...one, state: 'CANCELED' },
        { ...one, guid: 'b', state: 'REJECTED' },
      ]),
    );
    expect([sessions.map(({ status }) => status), warnings]).toEqual([
      ['CANCELLED'],
      [{ place: 'schedule.events[1]', message: 'It is REJECTED, so it is not in the program.' }],
    ]);
  });

  it('has words that are the same in small letters, and words of the engine are none', () => {
    const participant = (role: string) => ({ guid: `p-${role}`, name: `A ${role}`, role });
    const event = (state: string) => ({ ...one, guid: state, state, participants: [participant('moderator'), participant('valueOf')] });
    const { sessions, warnings } = read(version2(['confirmed', 'canceled', 'Cancelled', 'constructor'].map(event)));
    expect([sessions.map(({ status, speakers }) => [status, speakers?.map(({ role }) => role)]), warnings]).toEqual([
      ['CONFIRMED', 'CANCELLED', 'CANCELLED'].map((status) => [status, ['MODERATOR', 'PRESENTER']]),
      [{ place: 'schedule.events[3]', message: 'It is constructor, so it is not in the program.' }],
    ]);
  }); // prettier-ignore
});

describe('session.json of OPass', () => {
  it('has no room by the id of one whose name is an address', () => {
    const session = { id: 'S', room: 'R', start: '2027-04-10T10:00Z', end: '2027-04-10T11:00Z', en: { title: 'A' } };
    const rooms = [{ id: 'R', en: { name: 'https://meet.example.org/R?pwd=1' } }];
    const { sessions, rooms: found } = read(JSON.stringify({ sessions: [session], rooms }));
    expect([sessions[0]!.slot!.room, found]).toEqual([null, []]);
  });

  it('has everything by ids, names in two languages, and languages by their names', () => {
    const file = JSON.stringify({
      sessions: [
        {
          id: 'S1',
          type: 'T1',
          room: 'R1',
          start: '2027-04-10T10:00:00+08:00',
          end: '2027-04-10T10:30:00+08:00',
          language: '中文',
          zh: { title: '開場', description: '關於' },
          en: { title: 'Opening', description: 'About it' },
          speakers: ['P1', 'P9'],
          tags: ['beginner'],
          qa: 'https://example.org',
        },
      ],
      speakers: [{ id: 'P1', zh: { name: '合成講者', bio: '簡介' }, en: { name: 'Synthetic Speaker', bio: 'Bio' } }],
      session_types: [{ id: 'T1', zh: { name: '演講' }, en: { name: 'Talk' } }],
      rooms: [{ id: 'R1', zh: { name: '大廳' }, en: { name: 'Hall' } }, { id: 'R2' }],
      tags: [{ id: 'beginner', zh: { name: '入門' }, en: { name: 'Beginner' } }],
    });
    const { sessions, rooms, people, warnings } = read(file);
    expect(told(sessions[0]!)).toEqual({
      key: 'S1',
      title: { zh: '開場', en: 'Opening' },
      from: '2027-04-10T02:00:00Z',
      to: '2027-04-10T02:30:00Z',
      room: '大廳',
      type: { zh: '演講', en: 'Talk' },
      topics: ['入門'],
      speakers: ['PRESENTER 合成講者'],
      status: 'CONFIRMED',
    });
    expect([sessions[0]!.spokenLanguages, rooms.map(({ name }) => name), people[0]!.about]).toEqual([
      ['zh'],
      [{ zh: '大廳', en: 'Hall' }, { und: 'R2' }],
      { zh: '簡介', en: 'Bio' },
    ]);
    expect(warnings).toEqual([
      { place: 'sessions[0].speakers[1]', message: 'The file does not say who this is.' },
      { place: 'qa', message: 'Nothing here has a place for it: 1 left out.' },
    ]);
  });
});
