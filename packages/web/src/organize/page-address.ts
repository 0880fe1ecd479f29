/** The address of a conference as people read it. */
export const pageAddress = (slug: string): string => `${location.host}/conferences/${slug}`;
