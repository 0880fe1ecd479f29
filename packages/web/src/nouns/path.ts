/** The path of a page of this site, from the address that the API gives of it. */
export const pathOf = (url: string): string => new URL(url).pathname;
