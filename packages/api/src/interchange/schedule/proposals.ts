import type { FilePerson } from './schedule.ts';

/** Other meanings that the name of a person in a file may have; none of them is applied. */
export interface Proposal {
  readonly place: string;
  /** As the file writes it. */
  readonly name: string;
  readonly displayName: string;
  readonly username: string | null;
  readonly affiliation: string | null;
}

/** “User:Example (Wikimedia Utopia)”: a user name, and an organization that they may belong to. */
export function proposalOf({ name, place }: Pick<FilePerson, 'name' | 'place'>): Proposal | null {
  const [, before = name, affiliation = null] = /^(.+?)\s*[(（]([^()（）]{2,100})[)）]$/.exec(name) ?? [];
  const [, username = null] = /^user:\s*(.+)$/i.exec(before.trim()) ?? [];
  if (username === null && affiliation === null) return null;
  return { place, name, displayName: username ?? before, username, affiliation };
}
