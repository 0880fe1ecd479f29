import { expect, it } from 'vitest';
import { logged } from './access-log.ts';
import { recordOf } from './record.ts';

/** The line that is written of a request. */
async function written(path: string, status = 200): Promise<Record<string, unknown>> {
  let line: Record<string, unknown> = {};
  const app = logged(
    async (request) => {
      Object.assign(recordOf(request), { operation: 'PersonPage', complexity: 7 });
      Object.assign(recordOf(request), { meter: { requests: 2, depth: 1, readUnits: 1.5 } });
      return new Response('', { status });
    },
    (level, message, details) => {
      line = { level, message, ...details };
    },
    'api',
  );
  await app(new Request(`https://function.invalid${path}`));
  return line;
}

it('writes a line for an answer, with its cost and with metrics that CloudWatch reads from it', async () => {
  const line = await written('/graphql?query=%7Bsecret%7D');
  expect(line).toEqual({
    level: 'info',
    message: 'answered',
    correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    kind: 'graphql',
    operation: 'PersonPage',
    method: 'GET',
    status: 200,
    complexity: 7,
    depth: 1,
    kept: null,
    FunctionName: 'api',
    Milliseconds: expect.any(Number),
    StoreRequests: 2,
    ReadUnits: 1.5,
    Faults: 0,
    KeptHits: 0,
    KeptMisses: 0,
    KeptRefused: 0,
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'WikiconGraph',
          Dimensions: [['FunctionName']],
          Metrics: [
            { Name: 'Milliseconds', Unit: 'Milliseconds' },
            { Name: 'StoreRequests', Unit: 'Count' },
            { Name: 'ReadUnits', Unit: 'Count' },
            { Name: 'Faults', Unit: 'Count' },
            { Name: 'KeptHits', Unit: 'Count' },
            { Name: 'KeptMisses', Unit: 'Count' },
            { Name: 'KeptRefused', Unit: 'Count' },
          ],
        },
      ],
    },
  });
});

it('counts an answer of ours that failed', async () => {
  expect(await written('/health', 503)).toMatchObject({ kind: 'health', status: 503, Faults: 1 });
});

it.each([
  ['/people/Batyrbek.kz', 'page'],
  ['/people/per_01ARZ3NDEKTSV4RRFFQ69G5FAV.ics', 'file'],
  ['/conferences/demo/schedule.xml', 'file'],
  ['/sitemap.xml', 'file'],
  ['/login/callback?code=secret', 'login'],
])('names no address, but its kind: %s is a %s', async (path, kind) => {
  const line = await written(path);
  expect([line['kind'], JSON.stringify(line).includes('Batyrbek'), JSON.stringify(line).includes('secret')]).toEqual([
    kind,
    false,
    false,
  ]);
});
