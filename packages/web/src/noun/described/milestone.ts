/** The fields of Milestone, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "mil",
  list: "milestones",
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    kind: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"MilestoneKind","words":["IDEA","AGREEMENT","SCHOLARSHIP_APPLICATIONS","SCHOLARSHIP_EVALUATION","SCHOLARSHIP_DECISIONS","CALL_FOR_SUBMISSIONS","REGISTRATION","EVENT","REPORT","OTHER"],"isPublication":false},
    title: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    description: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    startsOn: {"kind":"PartialDate","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    endsOn: {"kind":"PartialDate","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    startsAt: {"kind":"instant","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    endsAt: {"kind":"instant","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    happenedAt: {"kind":"reference","isRequired":false,"isNullable":true,"to":["con"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    people: {"kind":"references","isRequired":false,"isNullable":false,"to":["per"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    organizations: {"kind":"references","isRequired":false,"isNullable":false,"to":["aff","ins"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    source: {"kind":"reference","isRequired":false,"isNullable":true,"to":["src"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
