/** The fields of Series, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "ser",
  list: null,
  isOwned: false,
  makers: ["ORGANIZER"],
  fields: {
    slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    area: {"kind":"line","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    wikidataId: {"kind":"wikidataId","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
