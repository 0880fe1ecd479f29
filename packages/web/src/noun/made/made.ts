/** The documents of each noun, as packages/web/scripts/nouns writes them (npm run generate). */
export const made = {
  Series: () => import('./series.ts'),
  Affiliate: () => import('./affiliate.ts'),
  Institution: () => import('./institution.ts'),
  Person: () => import('./person.ts'),
  Venue: () => import('./venue.ts'),
  Room: () => import('./room.ts'),
  Topic: () => import('./topic.ts'),
  SessionType: () => import('./session-type.ts'),
  Source: () => import('./source.ts'),
  Milestone: () => import('./milestone.ts'),
  Statement: () => import('./statement.ts'),
  Credit: () => import('./credit.ts'),
  MediaFile: () => import('./media-file.ts'),
  Announcement: () => import('./announcement.ts'),
  Call: () => import('./call.ts'),
} as const;
