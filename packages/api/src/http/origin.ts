/**
 * Whether a request that changes something was made by a page of this site: browsers say where a request comes from,
 * and what is no browser has no cookies to misuse. A form on a page that sends no referrer has the origin `null`, as
 * ours have; it is known as ours by the other header alone.
 */
export function isFromSite({ headers }: Request, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') return false;
  return origin === null || origin === new URL(siteUrl).origin || (origin === 'null' && site !== null);
}
