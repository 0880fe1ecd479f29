/** The fields of Topic, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "top",
  list: "topics",
  isOwned: true,
  makers: ["ORGANIZER","PROGRAM"],
  fields: {
    slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    wikidataId: {"kind":"wikidataId","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
