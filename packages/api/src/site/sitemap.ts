import { maxPageSize, type ConferenceId, type Edge, type Page, type PageArguments } from '@wikicon/schema';
import { element, xmlFile } from '../interchange/export/xml.ts';
import type { Readers } from '../services/readers.ts';

interface Asked {
  readonly readers: Pick<Readers, 'conferences' | 'organizations' | 'facts'>;
  readonly siteUrl: string;
}

/** The latest of each kind: a request reads no more for anybody. */
const maxOfKind = 5 * maxPageSize;

/**
 * The start of search engines: the conferences with their programs, the reports that tell anything, and the affiliates.
 * The rest is linked from there.
 */
export async function sitemap({ readers, siteUrl }: Asked): Promise<string> {
  const [conferences, affiliates] = await Promise.all([
    all((page) => readers.conferences.list(page)),
    all((page) => readers.organizations.affiliates(page)),
  ]);
  const paths = [
    '/',
    ...(await Promise.all(conferences.map((conference) => conferencePaths(conference, readers)))).flat(),
    '/people',
    '/affiliates',
    ...affiliates.map(({ slug }) => `/affiliates/${slug}`),
  ];
  const urls = paths.map((path) => element('url', {}, element('loc', {}, siteUrl + path)));
  return xmlFile(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls));
}

async function conferencePaths({ id, slug }: Named<ConferenceId>, { facts }: Asked['readers']): Promise<string[]> {
  const reported = await facts.figures(id, { kinds: ['REPORTED'] }, { sources: false });
  const sections = ['', '/program', ...(reported.length > 0 ? ['/report'] : [])];
  return sections.map((section) => `/conferences/${slug}${section}`);
}

interface Named<Id> {
  readonly id: Id;
  readonly slug: string;
}

async function all<Id>(
  list: (page: PageArguments) => Promise<Page<Edge<Pick<Named<Id>, 'id'> & Partial<Named<Id>>>>>,
): Promise<Named<Id>[]> {
  const found: Named<Id>[] = [];
  for (let after: string | null = null; found.length < maxOfKind;) {
    const { edges, pageInfo }: Awaited<ReturnType<typeof list>> = await list({ first: maxPageSize, after });
    found.push(...edges.flatMap(({ node: { id, slug } }) => (slug === undefined ? [] : [{ id, slug }])));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return found;
}

/** Pages that ask somebody to sign in are for people alone. Pages ask /graphql for their content, so it stays open. */
export const robots = (siteUrl: string): string =>
  `User-agent: *\nDisallow: /login\nDisallow: /me$\nDisallow: /me/\nDisallow: /edit/\nDisallow: /conferences/new\nDisallow: /conferences/*/organize\nDisallow: /conferences/*/settings\nSitemap: ${siteUrl}/sitemap.xml\n`;
