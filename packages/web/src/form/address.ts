/** Checks for a host, without user information or anything that parsers only mend; the API looks closer. */
export const isAddress = (text: string): boolean =>
  /^https:\/\/[^\s/?#\\<>"`@]+([/?#][^\s\\<>"`]*)?$/i.test(text) && URL.canParse(text);
