import { getEventListeners, once } from 'node:events';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { toldStore } from '../../../test/told-store.ts';
import { createLeanClient } from './client.ts';

const input = { TableName: 'T', Key: { pk: { S: 'a' }, sk: { S: 'b' } } };

describe('connections', () => {
  it('are one, for requests one after another', async () => {
    const store = await toldStore((_, response) => response.end('{}'));
    const client = createLeanClient(store);
    for (let asked = 0; asked < 20; asked += 1) await client.send('GetItem', input);
    expect(store.connections).toBe(1);
  });

  it('are as many as there are requests at once, and are used again', async () => {
    const store = await toldStore((_, response) => response.end('{}'));
    const client = createLeanClient(store);
    for (let asked = 0; asked < 5; asked += 1)
      await Promise.all(Array.from({ length: 4 }, async () => client.send('GetItem', input)));
    expect(store.connections).toBe(4);
  });

  it.each(['while nothing has come', 'in the middle of an answer'])(
    'are freed when the request is called off, and the signal is let go: %s',
    async (when) => {
      const ended = new AbortController();
      let closed = 0;
      const hang: RequestListener = (_, response) => {
        response.on('close', () => (closed += 1));
        if (when !== 'while nothing has come') response.write('{"Item":');
        setTimeout(() => ended.abort(new Error('The client has left.')), 20);
      };
      const { endpoint } = await toldStore((request, response) =>
        ended.signal.aborted ? response.end('{}') : hang(request, response),
      );
      const client = createLeanClient({ endpoint });
      await expect(client.send('GetItem', input, ended.signal)).rejects.toMatchObject({
        name: 'AbortError',
        cause: { message: 'The client has left.' },
      });
      await expect.poll(() => closed).toBe(1);
      expect([getEventListeners(ended.signal, 'abort'), await client.send('GetItem', input)]).toEqual([[], {}]);
    },
  );

  it('that the store has closed meanwhile are made anew', async () => {
    const store = await toldStore((_, response) => response.end('{}'));
    const client = createLeanClient(store);
    await client.send('GetItem', input);
    store.hangUp();
    expect([await client.send('GetItem', input), store.connections]).toEqual([{}, 2]);
  });
});

describe('an answer', () => {
  it('that stops in the middle is one that does not come in time', async () => {
    const store = await toldStore((_, response) => response.write('{"Item":'));
    const client = createLeanClient(store);
    await expect(client.send('GetItem', input)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(store.connections).toBe(3);
  });

  it('that is longer than any of the store is not read to its end', async () => {
    const piece = Buffer.alloc(1_000_000, ' ');
    let written = 0;
    const { endpoint } = await toldStore(async (_, response) => {
      for (; written < 100 && !response.destroyed; written += 1)
        if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      response.end();
    });
    await expect(createLeanClient({ endpoint }).send('GetItem', input)).rejects.toMatchObject({
      name: 'AnswerTooLarge',
    });
    expect(written).toBeLessThan(100);
  });

  it('comes in pieces that part its letters, and is whole', async () => {
    const item = { Item: { data: { S: 'Oʻzbek فارسی 👩🏽‍🚀' } } };
    const { endpoint } = await toldStore(async (_, response) => {
      for (const byte of Buffer.from(JSON.stringify(item))) {
        response.write(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
      response.end();
    });
    expect(await createLeanClient({ endpoint }).send('GetItem', input)).toEqual(item);
  });
});
