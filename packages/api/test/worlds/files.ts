import { ulidOf, type PersonId } from '@wikicon/schema';
import { exportFiles } from '@wikicon/schema';

/** Every address besides the API that answers with something of the graph. */
export const addresses = (
  slugs: readonly string[],
  people: readonly { id: string; username: string }[],
  pictured: readonly string[],
): string[] => [
  '/sitemap.xml',
  '/',
  '/affiliates',
  ...pictured.map((id) => `/media/${id}/330`),
  ...slugs.flatMap((slug) => [
    `/conferences/${slug}/import`,
    ...Object.values(exportFiles).map(({ file }) => `/conferences/${slug}/${file}`),
    ...['', '/program', '/people', '/report', '/graph', '/organize'].map((page) => `/conferences/${slug}${page}`),
  ]),
  ...people.flatMap(({ id, username }) => [
    `/people/${encodeURIComponent(username)}`,
    `/people/${ulidOf(id as PersonId)}`,
  ]),
];
