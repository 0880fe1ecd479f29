import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from './drafts.ts';
import { bring, guid, scheduleFile, type MadeEvent } from './imports.ts';
import { meterWrites } from './writes-metered.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
beforeAll(async () => (api = await emptyWorld()));
afterAll(() => api.close());

const events = Array.from({ length: 200 }, (_, at): MadeEvent => ({
  guid: guid(at),
  title: `Synthetic session ${at}`,
  date: `2027-04-10T${String(9 + (at % 9)).padStart(2, '0')}:00:00+05:00`,
  room: `Synthetic room ${Math.floor(at / 9)}`,
  persons: [{ guid: guid(1_000 + at), name: `Synthetic speaker ${at}` }],
}));

it('An import fills its transactions, and one that changes nothing reads little and writes nothing', async () => {
  const here = await draft(api, 'import-cost');
  await here.publish();
  const file = scheduleFile(events);
  const written = meterWrites(api);
  const sent = countRequests();
  await bring(api, file, { slug: here.slug });
  const floor = Math.ceil(written.rows / 100);
  expect(sent.transactions / floor).toBeLessThan(1.7);
  // A session of one speaker: itself, its edge, its entry in the audit, what is remembered, and who was named; and as
  // many rows by which the session and the speaker are found, two of them written twice.
  expect(written.rows / events.length).toBeLessThan(27);

  Object.assign(sent, { transactions: 0, others: 0 });
  await bring(api, file, { slug: here.slug });
  expect([sent.transactions, sent.others < 10]).toEqual([0, true]);
});

function countRequests(): { transactions: number; others: number } {
  const sent = { transactions: 0, others: 0 };
  api.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        sent[commandName === 'TransactWriteItemsCommand' ? 'transactions' : 'others'] += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  return sent;
}
