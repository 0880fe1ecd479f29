import type { Breakage } from './broken-site.ts';

const kept = 'What everybody is answered is kept at the edge for a while';
const cookie = 'A cookie reaches the API, and its answer is kept for nobody';
const token = 'Authorization reaches the API, and a forged token is refused';
const guarded = 'Pages, files and answers come with the headers that guard them';

/** Headers with one of them as it should not be. */
function withHeader(headers: Headers, name: string, value: string): { readonly headers: Headers } {
  headers.set(name, value);
  return { headers };
}

export const breakages: readonly Breakage[] = [
  {
    name: 'a table that does not answer',
    found: ['The API is up and reaches its table'],
    answers: (_answer, path) => (path === '/health' ? { status: 503, text: '{"status":"unavailable"}' } : {}),
  },
  {
    name: 'a schema of which there is a page instead',
    found: ['The schema is served'],
    answers: (_answer, path) => (path === '/schema.graphql' ? { text: '<!doctype html>' } : {}),
  },
  {
    name: 'queries by address that are cut off',
    found: ['examples/program.graphql is answered, posted and by address'],
    answers: (_answer, path) => (path.includes('query=') && path.includes('Program%28') ? { status: 414 } : {}),
  },
  {
    name: 'a resolver that fails',
    found: ['collaborators', 'story'].map((name) => `examples/${name}.graphql is answered, posted and by address`),
    answers: ({ text }, path) =>
      path.startsWith('/graphql') && text.includes('"milestones"') ? { text: '{"errors":[{"message":"Masked"}]}' } : {},
  },
  {
    name: 'a reference that lacks its types',
    found: ['The reference of the schema opens, at every type'],
    answers: (_answer, path) => (path.startsWith('/docs/') ? { status: 404 } : {}),
  },
  {
    name: 'answers that the edge does not keep',
    found: [kept],
    answers: ({ headers }, path) =>
      path.startsWith('/graphql') ? withHeader(headers, 'cache-control', 'no-store') : {},
  },
  {
    name: 'a router that takes cookies away',
    found: [cookie],
    asks: (headers) => headers.delete('cookie'),
  },
  {
    name: 'a router that takes Authorization away',
    found: [token],
    asks: (headers) => headers.delete('authorization'),
  },
  {
    name: 'answers of writes that are kept',
    found: ['An answer to a query that was posted is not kept'],
    answers: ({ headers }, path, method) =>
      method === 'POST' && path === '/graphql' ? withHeader(headers, 'cache-control', 'public, s-maxage=60') : {},
  },
  {
    name: 'a write that needs nobody',
    found: ['Nobody writes without signing in'],
    answers: ({ text }) => ({ text: text.replace('NotSignedIn', 'ConferencePayload') }),
  },
  {
    name: 'a first page that is the bare file',
    found: ['The first page comes with its head'],
    answers: ({ text }, path) => (path === '/' ? { text: text.replaceAll('og:title', 'other') } : {}),
  },
  {
    name: 'deeper addresses that are looked for among files',
    found: ['A page at a deeper address comes with its head'],
    answers: (_answer, path) => (path === '/affiliates' ? { status: 403 } : {}),
  },
  {
    name: 'addresses that all have something',
    found: ['An address at which there is nothing is answered with 404, as a page'],
    answers: ({ status }) => (status === 404 ? { status: 200 } : {}),
  },
  {
    name: 'a reference of which a page is missing',
    found: ['The reference of the schema opens, at every type'],
    answers: (_answer, path) => (path === '/docs/Conference' ? { status: 404 } : {}),
  },
  {
    name: 'files that are asked for each time',
    found: ['A file of the page is kept for ever'],
    answers: ({ headers }, path) =>
      path.startsWith('/assets/') ? withHeader(headers, 'cache-control', 'no-cache') : {},
  },
  {
    name: 'an explorer that is not there',
    found: ['The explorer opens', guarded],
    answers: ({ headers }, path) =>
      path === '/explorer'
        ? { status: 404, ...withHeader(headers, 'content-security-policy', "default-src 'self'") }
        : {},
  },
  {
    name: 'files without the headers that guard them',
    found: [guarded],
    answers: ({ headers }, path) =>
      path.startsWith('/assets/') ? withHeader(headers, 'x-content-type-options', '') : {},
  },
];
