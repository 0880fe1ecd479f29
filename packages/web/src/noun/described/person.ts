/** The fields of Person, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "per",
  list: null,
  isOwned: false,
  makers: ["ORGANIZER","PROGRAM"],
  fields: {
    displayName: {"kind":"text","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    username: {"kind":"text","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    about: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    languages: {"kind":"languages","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    picture: {"kind":"picture","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":["SELF"],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    affiliations: {"kind":"other","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
