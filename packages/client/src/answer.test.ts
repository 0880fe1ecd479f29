import { expect, it } from 'vitest';
import { answering, url } from '../test/answering.ts';
import { createClient } from './client.ts';
import { GraphError } from './error.ts';

it('tells what a server said that is none of GraphQL', async () => {
  const { fetch } = answering(
    new Response('<h1>Bad gateway</h1>', { status: 500, headers: { 'x-correlation-id': 'abc' } }),
  );
  const error = await createClient({ url, fetch })
    .query('{ viewer { id } }')
    .catch((one: unknown) => one);
  expect(error).toBeInstanceOf(GraphError);
  expect({ ...(error as object) }).toEqual({
    name: 'GraphError',
    status: 500,
    errors: [],
    data: null,
    code: null,
    retryable: false,
    retryAfter: null,
    correlationId: 'abc',
  });
});

it('gives the part of an answer that came beside its errors', async () => {
  const { fetch } = answering({ data: { a: 1, b: null }, errors: [{ message: 'No b.', path: ['b'] }] });
  const error = await createClient({ url, fetch })
    .query('{ a b }')
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ data: { a: 1, b: null }, errors: [{ message: 'No b.', path: ['b'] }], status: 200 });
});
