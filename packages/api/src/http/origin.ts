/**
 * Checks that a page of this site made a request that changes something: browsers say where a request comes from, and
 * other clients have no cookies to misuse. A form on a page that sends no referrer has the origin `null`, as ours have;
 * the other header alone shows that it is ours.
 */
export function isFromSite({ headers }: Request, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') return false;
  return origin === null || origin === new URL(siteUrl).origin || (origin === 'null' && site !== null);
}

/** Whether no page of another origin made a request: whoever follows a link to this site names none. */
export function isOfOrigin({ headers }: Request, siteUrl: string): boolean {
  const origin = headers.get('origin');
  return origin === null || origin === new URL(siteUrl).origin;
}
