import { Element, Text, type ChildNode, type Document } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** An element of a head as data: whatever its texts hold, they stay texts. */
export interface HeadElement {
  readonly name: 'title' | 'meta' | 'link' | 'script';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** The built index.html. */
export interface IndexPage {
  /** The name of the site in it. */
  readonly title: string;
  readonly description: string;
  /** The same page with these elements in the place of its title and description. */
  filled(language: string, direction: 'ltr' | 'rtl', elements: readonly HeadElement[]): string;
}

/** @throws where the page has no title or description that could be replaced */
export function parseIndex(text: string): IndexPage {
  const document = parseDocument(text);
  const html = the(document, ({ name }) => name === 'html');
  const title = the(html, ({ name }) => name === 'title');
  const description = the(html, ({ name, attribs }) => name === 'meta' && attribs['name'] === 'description');
  const head = title.parent as Element;
  const own = (children: readonly ChildNode[]) => children.filter((child) => child !== description);
  const place = head.children.indexOf(title);
  const [before, after] = [own(head.children.slice(0, place)), own(head.children.slice(place + 1))];
  return {
    title: DomUtils.textContent(title),
    description: description.attribs['content'] ?? '',
    filled(lang, dir, elements) {
      Object.assign(html.attribs, { lang, dir });
      head.children = [...before, ...elements.flatMap((element) => [new Text('\n    '), nodeOf(element)]), ...after];
      return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' });
    },
  };
}

function the(parent: Document | Element, isWanted: (element: Element) => boolean): Element {
  const found = DomUtils.findOne(isWanted, parent.children);
  if (found === null) throw new Error('The index lacks an element that is to be filled.');
  return found;
}

function nodeOf({ name, attributes = {}, text }: HeadElement): Element {
  const element = new Element(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, plain(value)])),
  );
  // Nothing is escaped in a script: there a tag could begin, and JSON has another way to write its first letter.
  if (text !== undefined)
    DomUtils.appendChild(element, new Text(name === 'script' ? text.replaceAll('<', String.raw`\u003c`) : plain(text)));
  return element;
}

/** A text as pages can hold it: half a surrogate pair has no bytes, and parsers change or refuse control characters. */
const plain = (text: string): string => text.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ');
