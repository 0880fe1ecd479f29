/** The fields of Affiliate, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
  prefix: "aff",
  list: null,
  isOwned: false,
  makers: ["ORGANIZER"],
  fields: {
    slug: {"kind":"slug","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    name: {"kind":"line","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    website: {"kind":"URL","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    country: {"kind":"CountryCode","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    logo: {"kind":"picture","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    wikidataId: {"kind":"wikidataId","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    type: {"kind":"word","isRequired":true,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"AffiliateType","words":["CHAPTER","THEMATIC_ORGANIZATION","USER_GROUP"],"isPublication":false},
    code: {"kind":"text","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
    region: {"kind":"word","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"WikimediaRegion","words":["CENTRAL_EASTERN_EUROPE_CENTRAL_ASIA","EAST_SOUTHEAST_ASIA_PACIFIC","LATIN_AMERICA_CARIBBEAN","MIDDLE_EAST_NORTH_AFRICA","NORTHERN_WESTERN_EUROPE","SOUTH_ASIA","SUB_SAHARAN_AFRICA","UNITED_STATES_CANADA"],"isPublication":false},
    continent: {"kind":"word","isRequired":false,"isNullable":true,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":"Continent","words":["AFRICA","ANTARCTICA","ASIA","EUROPE","NORTH_AMERICA","OCEANIA","SOUTH_AMERICA"],"isPublication":false},
    languages: {"kind":"languages","isRequired":false,"isNullable":false,"to":[],"readBy":[],"writtenBy":[],"initial":null,"vocabulary":null,"words":[],"isPublication":false},
  },
} as const;
