/** The fields of Committee, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "com",
  list: null,
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    kind: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"CommitteeKind","words":["CORE_ORGANIZING_TEAM","PROGRAM","SCHOLARSHIP","TRUST_AND_SAFETY","VOLUNTEERS","OTHER"],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    mandate: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    members: {"kind":"other","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    unnamedMemberCount: {"kind":"other","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
