import { drawing } from './drawing.ts';

/** The path that takes the place of Commons, after the address of this site. */
export const localCommonsBase = '/local-commons';

type Handler = (request: Request) => Promise<Response>;

const redirect = new RegExp(`^${localCommonsBase}/wiki/Special:Redirect/file/(?<file>[^/]+)$`);
const thumbnail = new RegExp(`^${localCommonsBase}/thumb/(?<file>[^/]+)/(?<width>\\d{2,4})$`);

/**
 * The app with a stand-in for Wikimedia Commons beside it: it has the made-up files alone, whose names begin with
 * Synthetic, and draws each of them when it is asked for. As Commons does, it leads from a name to a thumbnail.
 */
export const withLocalCommons =
  (app: Handler): Handler =>
  async (request) =>
    new URL(request.url).pathname.startsWith(`${localCommonsBase}/`) ? answer(request) : app(request);

function answer({ url, headers }: Request): Response {
  const { pathname, searchParams } = new URL(url);
  const named = redirect.exec(pathname)?.groups;
  if (named !== undefined && isMadeUp(named['file']!))
    return new Response(null, {
      status: 302,
      headers: { location: `${localCommonsBase}/thumb/${named['file']}/${Number(searchParams.get('width'))}` },
    });
  const { file, width } = thumbnail.exec(pathname)?.groups ?? {};
  if (file === undefined || !isMadeUp(file)) return new Response(null, { status: 404 });
  const etag = `"${file}-${width}"`;
  if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
  const bytes = drawing(file, Number(width));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png', etag } });
}

const isMadeUp = (file: string): boolean => file.startsWith('Synthetic');
