/** The fields of MediaFile, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "med",
  list: "media",
  isOwned: true,
  makers: ["ORGANIZER","VOLUNTEER"],
  fields: {
    kind: {"kind":"word","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":"PHOTO","vocabulary":"MediaKind","words":["PHOTO","GRAPHIC","VIDEO","AUDIO","SLIDES","NOTES","DOCUMENT"],"isPublication":false},
    session: {"kind":"reference","isRequired":false,"isNullable":true,"to":["ses"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    caption: {"kind":"prose","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    author: {"kind":"reference","isRequired":false,"isNullable":true,"to":["per"],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    attribution: {"kind":"text","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    license: {"kind":"other","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    takenOn: {"kind":"Date","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    pageUrl: {"kind":"URL","isRequired":true,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    fileUrl: {"kind":"URL","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
