/** The fields of Room, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "rom",
  list: "rooms",
  isOwned: true,
  makers: ["ORGANIZER","PROGRAM"],
  fields: {
    venue: {"kind":"reference","isRequired":true,"isNullable":false,"to":["ven"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    capacity: {"kind":"whole","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    features: {"kind":"words","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"RoomFeature","words":["PROJECTOR","RECORDING","STREAMING","INTERPRETATION","WHEELCHAIR_ACCESS"],"isPublication":false},
  },
} as const;
