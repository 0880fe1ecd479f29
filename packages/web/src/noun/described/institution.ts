/** The fields of Institution, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "ins",
  list: null,
  isOwned: false,
  makers: ["ORGANIZER"],
  fields: {
    slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    website: {"kind":"URL","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    country: {"kind":"CountryCode","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    logo: {"kind":"picture","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    wikidataId: {"kind":"wikidataId","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
