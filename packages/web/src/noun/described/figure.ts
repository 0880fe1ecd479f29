/** The fields of Figure, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "fig",
  list: null,
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    metric: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"FigureMetric","words":["PARTICIPANTS","FIRST_TIME_PARTICIPANTS","SELF_FUNDED_PARTICIPANTS","SCHOLARSHIP_RECIPIENTS","AFFILIATES","COUNTRIES","CONTINENTS","LANGUAGES","SESSIONS","SPEAKERS","GRANT_REQUESTED","GRANT_AWARDED","GRANT_SPENT","OTHER"],"isPublication":false},
    kind: {"kind":"word","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":"REPORTED","vocabulary":"FigureKind","words":["TARGET","REPORTED","COMPUTED"],"isPublication":false},
    label: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    value: {"kind":"Decimal","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    qualifier: {"kind":"word","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":"EXACTLY","vocabulary":"FigureQualifier","words":["EXACTLY","ABOUT","NEARLY","OVER","AT_LEAST","AT_MOST"],"isPublication":false},
    unit: {"kind":"word","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":"COUNT","vocabulary":"FigureUnit","words":["COUNT","PERCENT","MONEY"],"isPublication":false},
    currency: {"kind":"CurrencyCode","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    breakdown: {"kind":"other","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    attributedTo: {"kind":"line","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    note: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    source: {"kind":"reference","isRequired":false,"isNullable":true,"to":["src"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
