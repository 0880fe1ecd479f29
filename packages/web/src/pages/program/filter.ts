import type { Session } from '../../program/query.ts';
import { fold } from '../../search/fold.ts';
import { choicesOf, facets, type Facet } from './facets.ts';

/** The reader's filters: words, one value of a facet each, and what is theirs. */
export interface Filters extends Partial<Readonly<Record<Facet, string>>> {
  readonly words?: string;
  /** In a language that they read. */
  readonly mine?: '1';
  readonly starred?: '1';
}

/** What the filters must know of the reader. */
export interface Reader {
  /** Their languages, without scripts: uz. */
  readonly languages: readonly string[];
  readonly starred: ReadonlySet<string>;
}

export const isFiltered = (filters: Filters): boolean => Object.keys(filters).length > 0;

/** The sessions that have every word and every value. */
export function filtered(
  program: readonly Session[],
  { words = '', mine, starred, ...wanted }: Filters,
  reader: Reader,
): Session[] {
  const looked = fold(words).split(' ').filter(Boolean);
  const asked = facets.filter((facet) => wanted[facet] !== undefined);
  return program.filter(
    (session) =>
      asked.every((facet) => choicesOf[facet](session).some(({ value }) => value === wanted[facet])) &&
      (mine === undefined || choicesOf.language(session).some(({ value }) => reader.languages.includes(value))) &&
      (starred === undefined || reader.starred.has(session.id)) &&
      hasWords(session, looked),
  );
}

const hasWords = (session: Session, words: readonly string[]): boolean =>
  words.every((word) => textOf(session).includes(word));

const texts = new WeakMap<Session, string>();

/** All that is shown of a session, folded once. */
function textOf(session: Session): string {
  const known = texts.get(session);
  if (known !== undefined) return known;
  const { title, type, slot, topics, speakers } = session;
  const text = fold(
    [
      title.text,
      type?.name.text,
      slot?.room?.name.text,
      ...topics.map(({ name }) => name.text),
      ...speakers.edges.flatMap(({ node, representing }) => [
        node.displayName,
        ...representing.map(({ name }) => name.text),
      ]),
    ].join('\n'),
  );
  texts.set(session, text);
  return text;
}
