import { expect, it } from 'vitest';
import { bytesOf, type Answer } from './answer.ts';

const answer = (body: Buffer, headers: Answer['headers'] = []): Answer => ({ status: 200, headers, body });
const entryOf = (plain: Answer, ...others: readonly Answer[]) => ({
  plain,
  encoded: new Map(others.map((one, at) => [String(at), Promise.resolve(one)])),
});

it('Counts headers, of which small answers mostly are', async () => {
  const body = Buffer.from('{}');
  const headers = [['content-security-policy', 'x'.repeat(300)]] as const;
  const more = (await bytesOf(entryOf(answer(body, headers)))) - (await bytesOf(entryOf(answer(body))));
  expect(more).toBeGreaterThan(300);
});

it('Counts a body once that the answer has in several encodings', async () => {
  const [body, other] = [Buffer.alloc(9_000), Buffer.alloc(9_000)];
  const same = await bytesOf(entryOf(answer(body), answer(body)));
  expect((await bytesOf(entryOf(answer(body), answer(other)))) - same).toBe(9_000);
});
