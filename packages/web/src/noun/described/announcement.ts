/** The fields of Announcement, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "ann",
  list: "announcements",
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    title: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    body: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    publishedAt: {"kind":"instant","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":true},
    sessions: {"kind":"references","isRequired":false,"isNullable":false,"to":["ses"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    rooms: {"kind":"references","isRequired":false,"isNullable":false,"to":["rom"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    note: {"kind":"note","isRequired":false,"isNullable":true,"to":[],"readBy":["ORGANIZER"],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
