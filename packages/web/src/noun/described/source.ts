/** The fields of Source, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "src",
  list: "sources",
  isOwned: true,
  makers: ["ORGANIZER"],
  fields: {
    kind: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"SourceKind","words":["BLOG_POST","GRANT_REPORT","WIKI_PAGE","NEWS","SURVEY","OTHER"],"isPublication":false},
    title: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    publisher: {"kind":"text","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    url: {"kind":"URL","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    publishedOn: {"kind":"PartialDate","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
