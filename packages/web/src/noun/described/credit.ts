/** The fields of Credit, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "crd",
  list: "credits",
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    role: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"CreditRole","words":["ORGANIZING","HOSTING","FUNDING","SUPPORT","VOLUNTEERING","DESIGN","PHOTOGRAPHY","INTERPRETATION","OTHER"],"isPublication":false},
    recipient: {"kind":"reference","isRequired":false,"isNullable":true,"to":["per","aff","ins","com"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    text: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    works: {"kind":"references","isRequired":false,"isNullable":false,"to":["med"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    source: {"kind":"reference","isRequired":false,"isNullable":true,"to":["src"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
