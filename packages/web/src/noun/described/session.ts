/** The fields of Session, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "ses",
  list: null,
  isOwned: true,
  makers: ["ORGANIZER","PROGRAM"],
  fields: {
    title: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    isTitleDescriptive: {"kind":"flag","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    abstract: {"kind":"other","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    type: {"kind":"reference","isRequired":false,"isNullable":true,"to":["typ"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    topics: {"kind":"references","isRequired":false,"isNullable":false,"to":["top"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    spokenLanguages: {"kind":"languages","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    interpretationLanguages: {"kind":"languages","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    status: {"kind":"word","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":"CONFIRMED","vocabulary":"EventStatus","words":["TENTATIVE","CONFIRMED","CANCELLED"],"isPublication":false},
    slot: {"kind":"other","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    speakers: {"kind":"other","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    unnamedSpeakerCount: {"kind":"whole","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    expectedAttendance: {"kind":"other","isRequired":false,"isNullable":true,"to":[],"readBy":["ORGANIZER","PROGRAM"],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
