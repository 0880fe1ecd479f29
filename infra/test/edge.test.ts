import { beforeAll, expect, it } from 'vitest';
import { securityHeaders } from '../../packages/api/src/http/headers.ts';
import { arrive, leave, type EdgeRequest } from '../plan/edge.ts';
import type { Report } from '../plan/report.ts';
import { artifactOf } from './artifact.ts';
import { planned } from './planned.ts';

let report: Report;
beforeAll(async () => {
  report = await planned('production');
});

it.each<[string, EdgeRequest, string | undefined]>([
  ['a page', { uri: '/conferences/demo' }, 'ru,en;q=0.8'],
  ['a query of somebody else', { uri: '/graphql', query: { query: '{a}' } }, 'ru,en;q=0.8'],
  [
    'a query of the web client, which says in which languages',
    { uri: '/graphql', query: { extensions: '{}' } },
    undefined,
  ],
  ['a file', { uri: '/assets/index-abc.js' }, undefined],
  ['a picture', { uri: '/media/con_1/330' }, undefined],
])('the language of the reader tells answers apart where it matters: %s', async (_what, request, language) => {
  const { headers } = await arrive(report, { ...request, headers: { 'accept-language': 'ru,en;q=0.8' } });
  expect(headers['accept-language']).toBe(language);
});

it('a query goes on with its method, its variables, its cookies and its credentials', async () => {
  const { to, headers, query } = await arrive(report, {
    uri: '/graphql',
    method: 'POST',
    query: { variables: '%7B%7D' },
    headers: { authorization: 'Bearer x' },
    cookies: { '__Host-session': 'y' },
  });
  expect([to, headers['authorization'], query]).toEqual(['function', 'Bearer x', { variables: '%7B%7D' }]);
});

it('what an organizer hears of an import is given to nobody who asks at the same moment', async () => {
  const request = { uri: '/conferences/demo/import', cookies: { '__Host-session': 'y' } };
  const { headers } = await arrive(report, request);
  expect(headers['x-kept-for']).not.toMatch(/^(?:everybody|json|response)$/);
});

it.each([
  ['/assets/index-abc.js', 'web'],
  ['/service-worker.js', 'web'],
  ['/explorer/index.html', 'explorer'],
] as const)('a file leaves with the headers that the API sends: %s', async (uri, kind) => {
  expect(await leave(report, uri, { 'content-type': 'text/javascript' })).toEqual({
    'content-type': 'text/javascript',
    ...securityHeaders(kind),
  });
});

it('an answer of the API leaves as the API sent it', async () => {
  const headers = { 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' };
  expect(await leave(report, '/graphql', headers)).toEqual(headers);
});

it('every query of the web client that the edge keeps says in which languages: its own header does not tell', () => {
  const texts = Object.values(
    JSON.parse(new TextDecoder().decode(artifactOf('ApiFunction')['documents.json'])) as Record<string, string>,
  );
  // A query of counts alone has no language.
  const kept = texts.filter((text) => /^query (?!Viewer|Organize)/.test(text) && /\btext\b/.test(text));
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter((text) => !text.includes('$languages: [LanguageTag!]'))).toEqual([]);
});
