/** The fields of Venue, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "ven",
  list: "venues",
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    address: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    host: {"kind":"reference","isRequired":false,"isNullable":true,"to":["aff","ins"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
