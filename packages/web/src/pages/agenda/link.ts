/** The last part of a session's id, which is enough within its conference. */
const shortId = (id: string): string => id.slice(-26);

/** Returns the query of the address of an agenda or of its calendar that holds these sessions. */
export const sessionsQuery = (ids: readonly string[]): string => `sessions=${ids.map(shortId).join(',')}`;

/** Returns the check for sessions of an agenda that came by link. */
export function sharedWith(query: string): (id: string) => boolean {
  const wanted = new Set(query.toUpperCase().split(','));
  return (id) => wanted.has(shortId(id));
}
