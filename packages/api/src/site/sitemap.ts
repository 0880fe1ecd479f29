import { maxPageSize, type Edge, type Page, type PageArguments } from '@wikicon/schema';
import { element, xmlFile } from '../interchange/export/xml.ts';
import type { Readers } from '../services.ts';

interface Asked {
  readonly readers: Pick<Readers, 'conferences' | 'organizations'>;
  readonly siteUrl: string;
}

/** The latest of each kind: a request reads no more for anybody. */
const maxOfKind = 5 * maxPageSize;

/** Where search engines begin: the conferences with their programs, and the affiliates. The rest is linked from there. */
export async function sitemap({ readers, siteUrl }: Asked): Promise<string> {
  const [conferences, affiliates] = await Promise.all([
    slugsOf((page) => readers.conferences.list(page)),
    slugsOf((page) => readers.organizations.affiliates(page)),
  ]);
  const paths = [
    '/',
    ...conferences.flatMap((slug) => [`/conferences/${slug}`, `/conferences/${slug}/program`]),
    '/affiliates',
    ...affiliates.map((slug) => `/affiliates/${slug}`),
  ];
  const urls = paths.map((path) => element('url', {}, element('loc', {}, siteUrl + path)));
  return xmlFile(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls));
}

async function slugsOf(
  list: (page: PageArguments) => Promise<Page<Edge<{ readonly slug?: string }>>>,
): Promise<string[]> {
  const slugs: string[] = [];
  for (let after: string | null = null; slugs.length < maxOfKind;) {
    const { edges, pageInfo }: Page<Edge<{ readonly slug?: string }>> = await list({ first: maxPageSize, after });
    slugs.push(...edges.flatMap(({ node }) => node.slug ?? []));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return slugs;
}

/** What asks somebody to sign in is for people alone. Pages ask /graphql for what they show, so it stays open. */
export const robots = (siteUrl: string): string =>
  `User-agent: *\nDisallow: /login\nDisallow: /conferences/*/organize\nSitemap: ${siteUrl}/sitemap.xml\n`;
