import type { IncomingMessage } from 'node:http';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { toldStore } from '../../../test/told-store.ts';
import { EngineAway } from '../address.ts';
import { createClient } from '../client.ts';
import { createLeanClient } from './client.ts';

const input = { TableName: 'T', Key: { pk: { S: 'a' }, sk: { S: 'b' } } };

it('Signs by the clock of the store when that refuses ours, as the SDK does, also by those beside', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const hour = 3_600_000;
  let refused = 0;
  const { endpoint } = await toldStore((request, response) => {
    const isRight = Math.abs(timeOf(request) - (Date.now() + hour)) < 300_000;
    if (!isRight) refused += 1;
    response.writeHead(isRight ? 200 : 400, { date: new Date(Date.now() + hour).toUTCString() });
    response.end(
      isRight ? '{}' : JSON.stringify({ __type: 'x#InvalidSignatureException', message: 'Signature is late' }),
    );
  });
  const sdk = createClient({ endpoint });
  await sdk.send(new GetItemCommand(input));
  await sdk.send(new GetItemCommand(input));
  const bySdk = refused;
  const lean = createLeanClient({ endpoint });
  const answers = await Promise.all([lean.send('GetItem', input), lean.send('GetItem', input)]);
  expect([bySdk, refused - bySdk, answers, await lean.send('GetItem', input), refused - bySdk]).toEqual([
    1,
    2,
    [{}, {}],
    {},
    2,
  ]);
});

const timeOf = ({ headers }: IncomingMessage): number =>
  Date.parse(String(headers['x-amz-date']).replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));

describe('an engine that moves', () => {
  it('is asked for its address at each request', async () => {
    const { endpoint } = await toldStore((_, response) => response.end('{}'));
    const find = vi.fn<() => Promise<string>>(async () => endpoint);
    const client = createLeanClient({ endpoint: find });
    expect([await client.send('GetItem', input), await client.send('Query', input), find.mock.calls.length]).toEqual([
      {},
      {},
      2,
    ]);
  });

  it('and is not there yet does not answer in time', async () => {
    const client = createLeanClient({ endpoint: () => new Promise(() => undefined) });
    await expect(client.send('GetItem', input)).rejects.toBeInstanceOf(EngineAway);
  });
});
