const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** White space that readers change where it stands by itself (XML 1.0, 2.11 and 3.3.3). */
const spaces: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Characters that no XML file may hold, even escaped. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>"\r]/g, (one) => escapes[one] ?? spaces[one]!);

const inAttribute = (text: string): string => escaped(text).replaceAll(/[\t\n]/g, (one) => spaces[one]!);

/** An element of XML that was put together safely. */
export class Element {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Child = Element | string | null;

/** An element; attributes that are null are left out, and so are children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly Child[]
): Element {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`)
    .join('');
  const inner = children
    .map((child) => (child instanceof Element ? child.text : child === null ? '' : escaped(child)))
    .join('');
  return new Element(inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`);
}

export const xmlFile = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
