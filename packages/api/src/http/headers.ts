/** Headers of every answer: nothing is sniffed, framed, or told to other sites. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000',
} as const;

/** The sources a page may load. API answers are no pages; GraphiQL styles itself and runs its workers from blobs. */
const policies = {
  api: "default-src 'none'; frame-ancestors 'none'",
  web: "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  explorer:
    "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'",
} as const;

export const securityHeaders = (kind: keyof typeof policies): Record<string, string> => ({
  ...everywhere,
  'content-security-policy': policies[kind],
});

/**
 * Pages of every origin may read what is here, as everybody may: without credentials, which `*` never shares. The
 * headers are on every answer, so that none depends on the origin and each may be kept for all (Fetch 3.2.5).
 */
export const openHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Retry-After, Content-Language, RateLimit, RateLimit-Policy, X-Correlation-Id, WWW-Authenticate',
} as const;
