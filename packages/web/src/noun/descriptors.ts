/** The fields of each declared noun, as packages/web/scripts/nouns.ts writes them (npm run generate). */
export const descriptors = {
  Conference: {
    prefix: "con",
    fields: {
      slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      name: {"kind":"line","isRequired":true,"isNullable":false,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      summary: {"kind":"prose","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      series: {"kind":"reference","isRequired":false,"isNullable":true,"to":"ser","readBy":[],"initial":null,"vocabulary":null,"words":[]},
      edition: {"kind":"whole","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      status: {"kind":"word","isRequired":false,"isNullable":false,"to":null,"readBy":[],"initial":"TENTATIVE","vocabulary":"EventStatus","words":["TENTATIVE","CONFIRMED","CANCELLED"]},
      attendanceMode: {"kind":"word","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":"AttendanceMode","words":["IN_PERSON","ONLINE","HYBRID"]},
      startsOn: {"kind":"Date","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      endsOn: {"kind":"Date","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      timeZone: {"kind":"TimeZone","isRequired":true,"isNullable":false,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      city: {"kind":"line","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      country: {"kind":"CountryCode","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      workingLanguages: {"kind":"languages","isRequired":false,"isNullable":false,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      interpretationLanguages: {"kind":"languages","isRequired":false,"isNullable":false,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      website: {"kind":"URL","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      picture: {"kind":"picture","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      wikidataId: {"kind":"wikidataId","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      conflictRules: {"kind":"other","isRequired":false,"isNullable":false,"to":null,"readBy":["ORGANIZER","PROGRAM"],"initial":null,"vocabulary":null,"words":[]},
      roomChangeMinutes: {"kind":"other","isRequired":false,"isNullable":true,"to":null,"readBy":["ORGANIZER","PROGRAM"],"initial":null,"vocabulary":null,"words":[]},
    },
  },
  Announcement: {
    prefix: "ann",
    fields: {
      title: {"kind":"line","isRequired":true,"isNullable":false,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      body: {"kind":"prose","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      publishedAt: {"kind":"instant","isRequired":false,"isNullable":true,"to":null,"readBy":[],"initial":null,"vocabulary":null,"words":[]},
      sessions: {"kind":"references","isRequired":false,"isNullable":false,"to":"ses","readBy":[],"initial":null,"vocabulary":null,"words":[]},
      rooms: {"kind":"references","isRequired":false,"isNullable":false,"to":"rom","readBy":[],"initial":null,"vocabulary":null,"words":[]},
      note: {"kind":"note","isRequired":false,"isNullable":true,"to":null,"readBy":["ORGANIZER"],"initial":null,"vocabulary":null,"words":[]},
    },
  },
} as const;
