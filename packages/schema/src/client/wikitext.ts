/** A text as a wiki shows it: nothing in it is markup, and it stays on its line. */
export const wikiPlain = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>[\]{}|~'=*#:;!_-]/g, (one) => `&#${one.codePointAt(0)};`);
