import { securityHeaders } from '../../../packages/api/src/http/headers.ts';
import type { Check, Problem } from '../check.ts';
import { expected, first, type Answer, type Site } from './site.ts';

/** A page whose head was filled in. */
const page = (answer: Answer, status: RegExp): Problem | null =>
  first(
    expected('status', answer.status, status),
    expected('content-type', answer.header('content-type'), /^text\/html/),
    expected('The page has no title', answer.text, /<title>[^<]+<\/title>/),
    expected('The page starts no client', answer.text, /<script [^>]*src="\/assets\//),
  );

/** Headers that every answer of the kind has. */
const guarded = (answer: Answer, kind: 'api' | 'web' | 'explorer'): Problem | null =>
  first(
    ...Object.entries(securityHeaders(kind)).map(([name, value]) =>
      answer.header(name) === value ? null : { found: `${name}: ${answer.header(name) || 'nothing'}` },
    ),
  );

const assetOf = ({ text }: Answer): string => /"(\/assets\/[^"]+\.js)"/.exec(text)?.[1] ?? '/assets/none.js';

/** The pages that browsers open. */
export const pageChecks = (site: Site): readonly Check[] => [
  {
    name: 'The first page comes with its head',
    async run() {
      const answer = await site.get('/');
      return page(answer, /^200$/) ?? expected('The page has no description', answer.text, /property="og:title"/);
    },
  },
  {
    name: 'A page at a deeper address comes with its head',
    run: async () => page(await site.get('/affiliates'), /^200$/),
  },
  {
    name: 'An address at which there is nothing is answered with 404, as a page',
    run: async () => page(await site.get('/conferences/smoke-test-that-is-not-there'), /^404$/),
  },
  {
    name: 'A file of the page is kept for ever',
    async run() {
      const answer = await site.get(assetOf(await site.get('/')));
      return first(
        expected('status', answer.status, /^200$/),
        expected('content-type', answer.header('content-type'), /javascript/),
        expected('cache-control', answer.header('cache-control'), /max-age=31536000.*immutable/),
      );
    },
  },
  {
    name: 'The explorer opens',
    async run() {
      const answer = await site.get('/explorer', { accept: 'text/html' });
      const script = await site.get(assetOf(answer));
      return page(answer, /^200$/) ?? expected('Its script is answered with', script.status, /^200$/);
    },
  },
  {
    name: 'The reference of the schema opens, at every type',
    async run() {
      const [first, type] = [await site.get('/docs'), await site.get('/docs/Conference')];
      return page(first, /^200$/) ?? page(type, /^200$/);
    },
  },
  {
    name: 'Pages, files and answers come with the headers that guard them',
    async run() {
      const [index, explorer, answer] = [await site.get('/'), await site.get('/explorer'), await site.get('/health')];
      const file = await site.get(assetOf(index));
      return first(guarded(index, 'web'), guarded(file, 'web'), guarded(explorer, 'explorer'), guarded(answer, 'api'));
    },
  },
];
