/** The last part of a session's id, which is enough within its conference. */
const shortId = (id: string): string => id.slice(-26);

/** What follows the address of an agenda or of its calendar, so that it holds these sessions. */
export const sessionsQuery = (ids: readonly string[]): string => `sessions=${ids.map(shortId).join(',')}`;

/** Whether a session is in an agenda that came by link. */
export function sharedWith(query: string): (id: string) => boolean {
  const wanted = new Set(query.toUpperCase().split(','));
  return (id) => wanted.has(shortId(id));
}
