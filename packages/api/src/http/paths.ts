/** The paths of signing in by way of Wikimedia, and out. */
export const loginPaths = ['/login', '/login/callback', '/logout'] as const;

/** The paths that the API answers; everything else is the web client's. infra/ leads the same ones to the function. */
export const apiPaths = ['/graphql', '/schema.graphql', '/health', ...loginPaths] as const;

/** The addresses of files that the API writes, among those of pages. */
export const exportPath =
  /^\/(?:conferences\/(?<slug>[^/]+)\/(?<file>[a-z]+(?:\.[a-z0-9]+)+)|sessions\/(?<session>[^/]+)\.ics)$/;
