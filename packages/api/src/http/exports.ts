import { robots, sitemap } from '../site/sitemap.ts';
import { conferenceFile, personFile, sessionFile, type Asked } from './export-files.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { exportPath } from './paths.ts';
import { publicReaders, publicText, type PublicText } from './public.ts';

/**
 * Answers the addresses at which schedules are taken away, and search engines told of pages. Only what everybody may see is in them, whoever asks.
 *
 * @returns null where there is nothing that is public
 */
export async function answerExport(request: Request, needs: GraphQLNeeds): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const readers = publicReaders(request, needs);
  const asked = { readers, siteUrl: needs.siteUrl, chosen: searchParams.get('sessions') };
  const file = await fileAt(pathname, asked);
  return file && publicText(file);
}

async function fileAt(pathname: string, asked: Asked): Promise<PublicText | null> {
  if (pathname === '/robots.txt')
    return { body: robots(asked.siteUrl), type: 'text/plain; charset=utf-8', updatedAt: null };
  if (pathname === '/sitemap.xml')
    return { body: await sitemap(asked), type: 'application/xml; charset=utf-8', updatedAt: null };
  const { slug, file, session, person, form } = exportPath.exec(pathname)!.groups!;
  if (slug !== undefined) return conferenceFile(slug, file!, asked);
  const wanted = form as 'ics' | 'jsonld';
  return session === undefined ? personFile(person!, wanted, asked) : sessionFile(session, wanted, asked);
}
