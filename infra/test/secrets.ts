/** The secrets of a stage in tests. */
export const secrets = {
  CursorKey: 'cursor-key-of-a-stage-that-is-not-there',
  RouterSecret: 'router-secret-of-a-stage-that-is-not-there',
  OauthClientId: 'client',
  OauthClientSecret: 'client-secret',
} as const;
