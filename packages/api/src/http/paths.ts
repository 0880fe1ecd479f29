/** The paths of signing in by way of Wikimedia, and out. */
export const loginPaths = ['/login', '/login/callback', '/logout'] as const;

/** The paths of what search engines ask for. */
export const crawlerPaths = ['/robots.txt', '/sitemap.xml'] as const;

/** The paths that are the API's alone; at others it has pages and files. infra/ leads the same ones to the function. */
export const apiPaths = ['/graphql', '/schema.graphql', '/health', ...loginPaths, ...crawlerPaths] as const;

/** The addresses of files that the API writes, among those of pages: people are named by id, for user names have dots. */
export const exportPath =
  /^\/(?:conferences\/(?<slug>[^/]+)\/(?<file>[a-z]+(?:\.[a-z0-9]+)+)|(?:sessions\/(?<session>[^/]+)|people\/(?<person>per_[0-9A-Z]{26}))\.(?<form>ics|jsonld))$/;

/** The address at which the schedule of a conference is brought in, and its imports are told of. */
export const importPath = /^\/conferences\/(?<slug>[^/]+)\/import$/;

/** The path below which pictures of Commons stand: /media/ID/WIDTH. */
export const mediaPath = '/media/';

/** The path of the schema's reference; below it, each type has a page by its name. */
export const referencePath = '/docs';

/** The paths of what pages of every origin may read, and everything below them; exports are open too. */
export const openPaths = ['/graphql', '/schema.graphql', '/health', referencePath, '/client.js'] as const;

/** The address of whoever asks, as the server or the router saw it: what a client says of itself is written over. */
export const viewerHeader = 'x-viewer-address';

/** Shows that a request comes by way of the router: its secret. */
export const routerHeader = 'x-router-secret';
