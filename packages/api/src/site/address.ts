/** The subject of a page of the web client, as its address says. */
export interface PageAddress {
  readonly kind: keyof typeof patterns;
  /** A slug, an id or a user name; empty where the page is about the whole graph. */
  readonly name: string;
  /** The page of a conference, with what follows it; empty for the first one. */
  readonly section: string;
}

/** The routes of the web client. Names have dots: /people/Batyrbek.kz is no file. */
const patterns = {
  home: /^\/$/,
  affiliates: /^\/affiliates\/?$/,
  search: /^\/search\/?$/,
  begin: /^\/conferences\/new\/?$/,
  me: /^\/me\/?$/,
  mine: /^\/me\/conferences\/?$/,
  messages: /^\/me\/messages\/?$/,
  conference:
    /^\/conferences\/(?<name>[^/]+)(?:\/(?<section>program|agenda|people|graph|report|keep|settings|organize(?:\/[^/]+)*))?\/?$/,
  session: /^\/sessions\/(?<name>[^/]+)\/?$/,
  directory: /^\/people\/?$/,
  person: /^\/people\/(?<name>[^/]+)\/?$/,
  affiliate: /^\/affiliates\/(?<name>[^/]+)\/?$/,
  edit: /^\/edit\/(?<name>[^/]+)\/?$/,
  series: /^\/series\/(?<name>[^/]+)\/?$/,
  institution: /^\/institutions\/(?<name>[^/]+)\/?$/,
} as const;

/** @returns null where the web client has no page */
export function pageAddress(path: string): PageAddress | null {
  for (const [kind, pattern] of Object.entries(patterns)) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const name = decoded(match.groups?.['name'] ?? '');
    return name === null ? null : { kind: kind as PageAddress['kind'], name, section: match.groups?.['section'] ?? '' };
  }
  return null;
}

/** @returns null for a text that was never encoded */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
