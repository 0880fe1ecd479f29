import { afterEach, expect, it, vi } from 'vitest';
import { answering, busy, createRoom, rooms, url, withoutPauses } from '../test/answering.ts';
import { createClient } from './client.ts';
import type { GraphError } from './error.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks three times, each time later', async () => {
  const pauses = withoutPauses();
  const { fetch, sent } = answering(busy());
  const error = await createClient({ url, fetch })
    .query(rooms, { slug: 'demo' })
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ name: 'GraphError', status: 503, code: 'UNAVAILABLE', retryable: true });
  expect(sent.length).toBe(3);
  expect(pauses.map((one, index) => one >= [200, 400][index]! && one < [400, 800][index]!)).toEqual([true, true]);
});

it('waits as long as the server asks for', async () => {
  const pauses = withoutPauses();
  const { fetch } = answering(busy(7), { data: { conference: null } });
  await createClient({ url, fetch }).query(rooms, { slug: 'demo' });
  expect(pauses).toEqual([7_000]);
});

it('tells of a long wait instead of waiting', async () => {
  const { fetch, sent } = answering(busy(120));
  const error = await createClient({ url, fetch })
    .query(rooms, { slug: 'demo' })
    .catch((one: unknown) => one);
  expect([(error as GraphError).retryAfter, sent.length]).toEqual([120, 1]);
});

it('does not ask again what would fail again', async () => {
  const { fetch, sent } = answering({ errors: [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }] });
  await expect(createClient({ url, fetch }).query(rooms, { slug: '' })).rejects.toThrow('No.');
  expect(sent.length).toBe(1);
});

it('sends a mutation without an answer again, with the same key', async () => {
  withoutPauses();
  const { fetch, sent } = answering(new TypeError('connection lost'), busy(), {
    data: { createRoom: { __typename: 'RoomPayload', room: { id: 'rom_1' } } },
  });
  const outcome = await createClient({ url, fetch }).mutate(createRoom, { input: { slug: 'hall' } });
  expect(outcome).toEqual({ kind: 'done', payload: { __typename: 'RoomPayload', room: { id: 'rom_1' } } });
  const inputs = sent.map(({ init }) => JSON.parse(init.body as string).variables.input);
  expect(inputs).toEqual(inputs.map(() => ({ slug: 'hall', idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) })));
  expect(new Set(inputs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
});

it('takes a new key for each mutation, and keeps one that is given', async () => {
  const { fetch, sent } = answering({ data: { createRoom: { __typename: 'KeyReused' } } });
  const client = createClient({ url, fetch });
  await client.mutate(createRoom, { input: {} });
  await client.mutate(createRoom, { input: {} });
  await client.mutate(createRoom, { input: { idempotencyKey: 'mine' } });
  const keys = sent.map(({ init }) => JSON.parse(init.body as string).variables.input.idempotencyKey);
  expect([new Set(keys).size, keys[2]]).toEqual([3, 'mine']);
});

it('does not send a mutation again that would be done twice', async () => {
  const { fetch, sent } = answering(new TypeError('connection lost'));
  const text = 'mutation { createTopic(input: { conference: "con_1", slug: "x", name: [] }) { __typename } }';
  const error = await createClient({ url, fetch })
    .mutate(text)
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ status: null, retryable: true, message: 'No answer came: connection lost' });
  expect(sent.length).toBe(1);
});

it('refuses a mutation that could not tell what became of it, before it is sent', async () => {
  const { fetch, sent } = answering({ data: {} });
  const text = 'mutation ($input: DeleteInput!) { deleteRoom(input: $input) { ... on Deletion { deletedId } } }';
  await expect(createClient({ url, fetch }).mutate(text, { input: {} })).rejects.toThrow('__typename');
  expect(sent).toEqual([]);
});

it('ends with the reason of the signal while it asks', async () => {
  const fetch = (_url: string, { signal }: RequestInit): Promise<Response> =>
    new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
  const ends = new AbortController();
  const answer = createClient({ url, fetch }).query(rooms, { slug: 'demo' }, { signal: ends.signal });
  ends.abort(new Error('left the page'));
  await expect(answer).rejects.toThrow('left the page');
});

it('ends with the reason of the signal while it waits', async () => {
  const ends = new AbortController();
  const { fetch, sent } = answering(busy(20));
  const answer = createClient({ url, fetch }).query(rooms, { slug: 'demo' }, { signal: ends.signal });
  await vi.waitFor(() => expect(sent.length).toBe(1));
  ends.abort(new Error('left the page'));
  await expect(answer).rejects.toThrow('left the page');
  expect(sent.length).toBe(1);
});
