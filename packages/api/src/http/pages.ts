import { pageAddress } from '../site/address.ts';
import { parseIndex, type IndexPage } from '../site/document.ts';
import { pageFor } from '../site/head.ts';
import { readerOf } from '../site/reader.ts';
import { readSubject } from '../site/subject.ts';
import { forAll } from './caching.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { securityHeaders } from './headers.ts';
import { publicReaders, publicText } from './public.ts';
import { recordOf } from './record.ts';

const type = 'text/html; charset=utf-8';

/** Answers the addresses of the web client with its index. */
export type Pages = (request: Request, index: string) => Promise<Response>;

/** The index has its head filled in: who opens no scripts, as chats and search engines, reads there what a page is about. */
export function createPages(needs: GraphQLNeeds): Pages {
  let known: { readonly text: string; readonly page: IndexPage } | null = null;

  return async (request, index) => {
    try {
      return await filled(request, index);
    } catch (error) {
      // The client itself says what is wrong, and tries again.
      const { correlationId } = recordOf(request);
      needs.log('error', 'head of a page not filled', { correlationId, error });
      const headers = { 'content-type': type, 'cache-control': 'no-store', 'x-correlation-id': correlationId };
      return new Response(index, { headers: { ...securityHeaders('web'), ...headers } });
    }
  };

  async function filled(request: Request, text: string): Promise<Response> {
    if (known?.text !== text) known = { text, page: parseIndex(text) };
    const { page } = known;
    const { pathname, searchParams } = new URL(request.url);
    const reader = readerOf(searchParams.get('uselang'), request.headers.get('accept-language'));
    const address = pageAddress(pathname);
    const asked = { readers: publicReaders(request, needs), reader, siteUrl: needs.siteUrl };
    const subject = address && (await readSubject({ ...asked, address }));
    const body = pageFor(subject, reader, page);
    const headers = { ...securityHeaders('web'), vary: 'accept-language' };
    return subject === null
      ? new Response(body, { status: 404, headers: { ...headers, ...forAll, 'content-type': type } })
      : publicText({ body, type, updatedAt: null }, headers);
  }
}
