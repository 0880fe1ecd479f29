import { SaxesParser } from 'saxes';
import { refuse, type Said } from '../../kernel/diagnostic.ts';
import { says, type Sentence } from './says.ts';

/** An element with its own text and the children that nobody took before. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text and the children, as they follow one another. */
  readonly parts: (string | XmlElement)[];
  readonly line: number;
  text: string;
}

const deepest = 50;
const chunkLength = 65_536;

type Fault = Exclude<Extract<Sentence, `XML_${string}`>, 'XML_NO_EVENTS'>;

/** The parser's messages, as sentences that quote nothing of the file. */
const words: readonly (readonly [RegExp, Fault])[] = [
  [/unclosed tag|must contain a root/, 'XML_UNENDED'],
  [/close tag|closing tag/, 'XML_WRONG_END'],
  [/entity/, 'XML_ENTITY'],
  [/outside of root|only one root/, 'XML_OUTSIDE'],
  [/duplicate attribute/, 'XML_ATTRIBUTE_TWICE'],
  [/attribute|quoted|value|whitespace/, 'XML_ATTRIBUTES'],
  [/namespace|prefix/, 'XML_PREFIX'],
  [/declaration|version|encoding|standalone/, 'XML_DECLARATION'],
];

const wordsFor = (message: string): Said => says(words.find(([pattern]) => pattern.test(message))?.[1] ?? 'XML_SIGN');

/**
 * Reads XML without entities of its own and without looking anywhere else; nothing that was taken stays in memory.
 *
 * @param take gets each element that ends, with those around it; true when its parent shall not keep it
 * @throws FileProblems with the line at which it is no longer XML
 */
export function readXml(text: string, take: (element: XmlElement, around: readonly XmlElement[]) => boolean): void {
  const parser = new SaxesParser({ position: true });
  const open: XmlElement[] = [];
  const place = (): string => `line ${parser.line}`;

  parser.on('error', ({ message }) => refuse(place(), wordsFor(message)));
  parser.on('doctype', (type) => {
    if (/[[]|\b(?:SYSTEM|PUBLIC|ENTITY)\b/.test(type)) refuse(place(), says('XML_ENTITIES'));
  });
  // A tag may go on over several lines: it stands where it begins, though a line may end right behind its name.
  let line = 1;
  parser.on('opentagstart', () => (line = parser.column === 0 ? parser.line - 1 : parser.line));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === deepest) refuse(place(), says('TOO_DEEP', deepest));
    open.push({ name, attributes: attributes as Record<string, string>, children: [], parts: [], line, text: '' });
  });
  const add = (part: string): void => {
    const last = open.at(-1);
    if (last === undefined) return;
    last.text += part;
    last.parts.push(part);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop()!;
    const around = open.at(-1);
    if (take(element, open) || around === undefined) return;
    around.children.push(element);
    around.parts.push(element);
  });

  for (let at = 0; at < text.length; at += chunkLength) parser.write(text.slice(at, at + chunkLength));
  parser.close();
}

export const child = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((one) => one.name === name);

/** @returns the text of a child and of all in it; null where it is not there, or empty */
export const childText = (element: XmlElement, name: string): string | null => trimmed(child(element, name), wholeText);

/** The same, with the elements of HTML, which some programs write into XML as it is. */
export const childMarkup = (element: XmlElement, name: string): string | null =>
  trimmed(child(element, name), (one) => (one.children.length === 0 ? one.text : markupIn(one)));

function trimmed(element: XmlElement | undefined, read: (element: XmlElement) => string): string | null {
  const text = element === undefined ? '' : read(element).trim();
  return text === '' ? null : text;
}

const wholeText = ({ parts }: XmlElement): string =>
  parts.map((part) => (typeof part === 'string' ? part : wholeText(part))).join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const markupIn = ({ parts }: XmlElement): string =>
  parts.map((part) => (typeof part === 'string' ? escaped(part) : markupOf(part))).join('');

function markupOf(element: XmlElement): string {
  const name = element.name.toLowerCase();
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${attributes.join('')}>${markupIn(element)}${element.parts.length === 0 && name === 'br' ? '' : `</${name}>`}`;
}
