import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english } from './drafts.ts';
import { eventsOf as parse, reader } from './files.ts';
import { program } from './programs.ts';
import { world, type World } from './world.ts';

let api: World;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await world();
  text = reader(api);
});
afterAll(() => api.close());

describe('A calendar', () => {
  it('has the sessions of the program at their times, for a parser of others', async () => {
    const events = parse(await text('/conferences/demo/schedule.ics'));
    const told = (await program(api, 'demo')).filter(({ slot }) => slot !== null);
    expect(
      events
        .map((one) => [one.startDate.toJSDate().getTime(), one.endDate.toJSDate().getTime(), one.location])
        .map(String)
        .toSorted(),
    ).toEqual(
      told
        .map(({ slot }) => [Date.parse(slot.startsAt), Date.parse(slot.endsAt), slot.room.name.text])
        .map(String)
        .toSorted(),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(told.length);
  });

  it('has no line above 75 octets, and splits no character', async () => {
    const lines = (await text('/conferences/demo/schedule.ics')).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join('')).not.toContain('\uFFFD');
    expect(lines.some((line) => /\p{Script=Cyrillic}/u.test(line))).toBe(true);
  });

  it('of starred sessions has those alone', async () => {
    const [one, , other] = (await program(api, 'demo')).filter(({ slot }) => slot !== null);
    const asked = [one, other].map(({ id }) => id.slice(-26)).join(',');
    expect(
      parse(await text(`/conferences/demo/schedule.ics?sessions=${asked}`))
        .map(({ summary }) => summary)
        .toSorted(),
    ).toEqual(
      parse(await text('/conferences/demo/schedule.ics'))
        .filter((event) =>
          [one, other].some(
            ({ id }) => event.component.getFirstPropertyValue('url') === `http://localhost:4000/sessions/${id}`,
          ),
        )
        .map(({ summary }) => summary)
        .toSorted(),
    );
    expect(parse(await text(`/conferences/demo/schedule.ics?sessions=${asked}`))).toHaveLength(2);
  });

  it('of one session is at the address of that session', async () => {
    const [{ id }] = await program(api, 'demo');
    const [event, ...others] = parse(await text(`/sessions/${id}.ics`));
    expect([event!.component.getFirstPropertyValue('url'), others]).toEqual([
      `http://localhost:4000/sessions/${id}`,
      [],
    ]);
  });

  it('counts up with every change of a session, and says when it is cancelled', async () => {
    const here = await draft(api, 'calendar-of-changes');
    const session = await here.make('Session', {
      title: english('Synthetic session'),
      slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z' },
    });
    await here.publish();
    const seen = async () => {
      const [event] = parse(await text('/conferences/calendar-of-changes/schedule.ics'));
      return [event!.uid, event!.sequence, event!.component.getFirstPropertyValue('status')];
    };
    const [uid, first, status] = await seen();
    expect([first, status]).toEqual([0, 'CONFIRMED']);
    await here.write('updateSession', { id: session.id, expectedVersion: session.version, status: 'CANCELLED' });
    expect(await seen()).toEqual([uid, 1, 'CANCELLED']);
  });
});
