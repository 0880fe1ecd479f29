import { convert } from 'html-to-text';
import { clean } from './text.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that make lines of their own: each tag of them is markup. */
const blocks =
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
  'form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary ' +
  'table tbody td tfoot th thead tr ul';

const alone = set(`${blocks} area base br col colgroup embed img input link meta param source track wbr`);

/** Elements within a line, and those that hide what is in them: a tag without its partner is a word of the text. */
const pairs = set(
  'a abbr acronym audio b bdi bdo big button canvas cite code data datalist del dfn em font i iframe ins kbd label map ' +
    'mark meter noscript object output picture progress q rp rt ruby s samp script select slot small span strike strong ' +
    'style sub sup template textarea time title tt u var video',
);

/** A tag, a character reference, code of Markdown in a line; the beginning of a fence or a comment; mere signs. */
const token =
  /<(?<close>\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:\s+(?:[a-zA-Z][\w:-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+)|hidden|download|reversed|nowrap|controls|disabled|checked|allowfullscreen))*\s*\/?>|(?<reference>&(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#[xX][0-9a-fA-F]+);)|(?<open>```|<!--)|(?<![\p{L}\p{N}`])(?<ticks>`+)(?!`)[^\n`]*?\k<ticks>(?![\p{L}\p{N}`])|[<&]/gu;

/** Elements of which the library does not know that they make lines. */
const lines = 'address caption center dd details dl dt fieldset figcaption figure legend option summary tr'.split(' ');

/** It is walked recursively: text of elements that are nested deeper is left out. */
const deepest = 100;

/**
 * The text of HTML, with its paragraphs and lists. Only elements that HTML has are markup; line breaks of the source
 * stay, because programs mix HTML with Markdown and plain text; and text without markup stays as it is.
 */
export function textOfHtml(text: string): string {
  const source = text.replaceAll(/\r\n?/g, '\n');
  const html = withoutMere(source);
  if (html === null) return clean(source);
  const plain = convert(html, {
    wordwrap: false,
    preserveNewlines: true,
    // Indentation is how Markdown nests its lists.
    whitespaceCharacters: '',
    limits: { maxDepth: deepest, ellipsis: '…' },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ...lines.map((selector) => ({
        selector,
        format: 'block',
        options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
      })),
    ],
  });
  return clean(plain.replaceAll(/(?<![ \t])[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n'));
}

interface Token {
  readonly at: number;
  readonly end: number;
  readonly isMarkup: boolean;
  /** The element, where it is a tag. */
  readonly name: string;
}

/** The source with everything but markup escaped; null where it has no markup. */
function withoutMere(source: string): string | null {
  const tokens = tokensOf(source);
  if (!tokens.some(({ isMarkup }) => isMarkup)) return null;
  const isShown = nesting();
  let html = '';
  let last = 0;
  let before = '';
  for (const { at, end, isMarkup, name } of tokens) {
    const [text, whole] = [source.slice(last, at), source.slice(at, end)];
    const isCell = text.trim() === '' && cells.has(before) && cells.has(name) && !whole.startsWith('</');
    html += isCell ? ' | ' : between(text, before, name);
    if (!isMarkup || isShown(name, whole))
      html += isMarkup ? whole : whole.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    [last, before] = [end, isMarkup ? name : ''];
  }
  return html + between(source.slice(last), before, '');
}

/** The parser looks through all open elements at each tag, so that it never gets more of them. */
const mostOpen = 300;
const holdNothing = set('area base br col embed hr img input link meta param source track wbr');
/** Elements that the next one of the same name ends. */
const endThemselves = set('dd dt li option p td th tr');

/** @returns a check of each tag in turn that it is not too deep within others; one that is goes with its partner */
function nesting(): (name: string, tag: string) => boolean {
  const open: string[] = [];
  const count = new Map<string, number>();
  const add = (name: string, one: number): void => void count.set(name, (count.get(name) ?? 0) + one);
  const end = (): void => add(open.pop()!, -1);
  return (name, tag) => {
    if (name === '' || holdNothing.has(name)) return true;
    if (!tag.startsWith('</')) {
      if (endThemselves.has(name) && open.at(-1) === name) end();
      open.push(name);
      add(name, 1);
      return open.length <= mostOpen;
    }
    if ((count.get(name) ?? 0) > 0) {
      while (open.at(-1) !== name) end();
      end();
    }
    return open.length < mostOpen;
  };
}

const makesLines = set(blocks);
const cells = set('td th');

/** Blocks make lines of their own, and a break at the end of a line is one break: nothing more is to be kept there. */
function between(text: string, before: string, after: string): string {
  const begun = before === 'br' ? text.replace(/^[ \t]*\n/, '') : makesLines.has(before) ? withoutStart(text) : text;
  return makesLines.has(after) && begun.includes('\n', begun.trimEnd().length) ? begun.trimEnd() : begun;
}

function withoutStart(text: string): string {
  const start = /^\s*\n/.exec(text);
  return start === null ? text : text.slice(start[0].length);
}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const open = new Map<string, number[]>();
  const lastOf = { '```': source.lastIndexOf('```'), '-->': source.lastIndexOf('-->') };
  for (const { 0: whole, index: at, groups } of source.matchAll(token)) {
    if (at < (tokens.at(-1)?.end ?? 0)) continue;
    const {
      name: written = '',
      close,
      reference,
      open: begins,
    } = groups as Readonly<Record<string, string | undefined>>;
    const name = elementOf(written);
    const end = begins === undefined ? at + whole.length : endOf(at, begins);
    const isComment = begins === '<!--' && end > at + begins.length;
    tokens.push({ at, end, name, isMarkup: reference !== undefined || alone.has(name) || isComment });
    if (!pairs.has(name)) continue;
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    const partner = close === '' ? starts.push(tokens.length - 1) && undefined : starts.pop();
    if (partner === undefined) continue;
    for (const one of [partner, tokens.length - 1]) tokens[one] = { ...tokens[one]!, isMarkup: true };
  }
  return tokens;

  /** Returns the end of a fence or a comment; one that does not end is none. */
  function endOf(at: number, begins: string): number {
    const start = at + begins.length;
    const closing = begins === '```' ? begins : '-->';
    return lastOf[closing] < start ? start : source.indexOf(closing, start) + closing.length;
  }
}

/** Names of types, as in Option<Object>, are written in small letters and capitals. */
function elementOf(written: string): string {
  const plain = written.toLowerCase();
  return (written === plain || written === written.toUpperCase()) && (alone.has(plain) || pairs.has(plain))
    ? plain
    : '';
}
