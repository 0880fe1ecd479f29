/** The fields of Statement, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "stm",
  list: "statements",
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    kind: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"StatementKind","words":["OUTCOME","TESTIMONIAL","LESSON","OUTLOOK"],"isPublication":false},
    body: {"kind":"prose","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    person: {"kind":"reference","isRequired":false,"isNullable":true,"to":["per"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    attributedTo: {"kind":"line","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    source: {"kind":"reference","isRequired":false,"isNullable":true,"to":["src"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
