import { expect, it } from 'vitest';
import { momentDraft, momentInput, resolved } from './moment.ts';

const zone = 'Asia/Tashkent';

it.each([null, '2027-04-10T05:30:00Z'])('is written as it was read: %s', (instant) => {
  expect(momentInput(zone, momentDraft(zone, instant))).toBe(instant);
});

it('now is the instant of sending, and the same when it is sent again', async () => {
  const input = { publishedAt: momentInput(zone, { choice: 'NOW', day: '', time: '' }), note: 'now' };
  const sent = resolved(input);
  expect([typeof sent.publishedAt, sent.note, resolved(input)]).toEqual(['string', 'now', sent]);
});
