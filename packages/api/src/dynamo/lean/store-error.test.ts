import { text } from 'node:stream/consumers';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { toldStore } from '../../../test/told-store.ts';
import { createClient } from '../client.ts';
import { statusOf } from '../failure.ts';
import { createLeanClient } from './client.ts';

const input = { TableName: 'T', Key: { pk: { S: 'a' }, sk: { S: 'b' } } };

const failed = (error: unknown) => {
  const { name, message } = error as Error;
  return { name, message, status: statusOf(error) };
};

/** An error answer of the store, to a client: how often it asks, and what it throws in the end. */
describe('an error', () => {
  const named = (status: number, name: string, message = 'why') =>
    [status, { __type: `com.amazon.coral.service#${name}`, message }, {}] as const;
  const answers: readonly (readonly [number, object | string, Record<string, string>])[] = [
    named(400, 'ResourceNotFoundException'),
    named(400, 'ProvisionedThroughputExceededException'),
    named(400, 'ThrottlingException'),
    named(400, 'LimitExceededException'),
    named(400, 'RequestLimitExceeded'),
    named(400, 'TransactionInProgressException'),
    named(400, 'ItemCollectionSizeLimitExceededException'),
    named(400, 'RequestTimeout'),
    named(400, 'InternalServerError'),
    named(400, 'InvalidSignatureException', 'Signature expired: it is late'),
    named(400, 'InvalidSignatureException'),
    named(400, 'UnrecognizedClientException'),
    named(400, 'ValidationException'),
    named(403, 'AccessDeniedException'),
    named(429, 'Whatever'),
    ...[500, 501, 502, 503, 504, 505].map((status) => named(status, 'InternalServerError')),
    [400, { Message: 'in capitals' }, { 'x-amzn-errortype': 'ThrottlingException:http://internal.amazon.com/' }],
    [400, { code: 'SlowDown', message: 'by code' }, {}],
    [400, {}, {}],
    [413, '', {}],
  ];

  it.each(answers)(
    'is asked about again as the SDK would, and thrown as the same: %s %j',
    async (status, body, headers) => {
      vi.spyOn(Math, 'random').mockReturnValue(0);
      let seen = 0;
      const { endpoint } = await toldStore(async (request, response) => {
        await text(request);
        seen += 1;
        response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
      });
      const expected = failed(
        await createClient({ endpoint })
          .send(new GetItemCommand(input))
          .catch((error: unknown) => error),
      );
      const bySdk = seen;
      const given = failed(
        await createLeanClient({ endpoint })
          .send('GetItem', input)
          .catch((error: unknown) => error),
      );
      expect([given, seen - bySdk]).toEqual([expected, bySdk]);
    },
  );

  it.each([502, 503])('in the words of somebody before the store is asked about again: %s', async (status) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let seen = 0;
    const { endpoint } = await toldStore((_, response) => {
      seen += 1;
      response.writeHead(status).end('<html>Bad Gateway</html>');
    });
    const error = await createLeanClient({ endpoint })
      .send('GetItem', input)
      .catch((thrown: unknown) => thrown);
    expect([statusOf(error), seen]).toEqual([status, 3]);
  });
});
