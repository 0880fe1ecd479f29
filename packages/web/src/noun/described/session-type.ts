/** The fields of SessionType, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "typ",
  list: "session-types",
  isOwned: true,
  makers: ["ORGANIZER","PROGRAM"],
  fields: {
    slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    maxDurationMinutes: {"kind":"whole","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
