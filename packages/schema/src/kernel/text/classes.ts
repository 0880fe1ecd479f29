/** The kinds of field that texts come into. */
export const textKinds = {
  line: 'A name, title or label, on one line.',
  prose: 'A text of several lines: an abstract, a description, a reason.',
  userName: 'A wiki user name, as MediaWiki has them.',
  machine: 'What programs compare letter by letter: a slug, an identifier, a key, a web address.',
} as const;
export type TextKind = keyof typeof textKinds;

/** The treatment of a character: it stays, goes, keeps the whole text out, or gives way to a space or a line feed. */
export type Treatment = 'kept' | 'stripped' | 'refused' | 'space' | 'line feed';

export interface TextClass {
  /** The name in messages and docs/text.md. */
  readonly name: string;
  readonly members: string;
  /** Finds them all; its first group holds those in a sequence that gives them a meaning, which are spared. */
  readonly pattern: RegExp;
  readonly becomes: Readonly<Record<TextKind, Treatment>>;
}

const treated = (line: Treatment, prose: Treatment, userName: Treatment, machine: Treatment) => ({
  line,
  prose,
  userName,
  machine,
});
const never = treated('refused', 'refused', 'refused', 'refused');

/** The classes of character that are not simply kept; what several patterns find belongs to the first. docs/text.md shows the table. */
export const textClasses: readonly TextClass[] = [
  { name: 'half of a surrogate pair', members: 'U+D800–DFFF alone', pattern: /\p{Cs}/gu, becomes: never },
  {
    name: 'a noncharacter',
    members: 'U+FDD0–FDEF, U+FFFE, U+FFFF, U+1FFFE …',
    pattern: /\p{Noncharacter_Code_Point}/gu,
    // It is Unicode (Corrigendum 9), and says nothing to anybody.
    becomes: treated('stripped', 'stripped', 'refused', 'refused'),
  },
  {
    name: 'a control character',
    members: 'NUL, U+0001–001F, U+007F–009F, but for those below',
    pattern: /(?![\t\n\v\f\r\u0085])\p{Cc}/gu,
    becomes: never,
  },
  {
    name: 'a line break',
    members: 'LF, VT, FF, CR, CRLF, U+0085, U+2028, U+2029',
    pattern: /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu,
    becomes: treated('space', 'line feed', 'refused', 'refused'),
  },
  { name: 'a tab', members: 'U+0009', pattern: /\t/gu, becomes: treated('space', 'kept', 'refused', 'refused') },
  {
    name: 'a forced direction',
    members: 'U+202A–202E',
    pattern: /[\u202A-\u202E]/gu,
    becomes: treated('stripped', 'stripped', 'stripped', 'refused'),
  },
  {
    name: 'a mark of direction',
    members: 'U+061C, U+200E, U+200F, U+2066–2069',
    pattern: /[\u061C\u200E\u200F\u2066-\u2069]/gu,
    becomes: treated('stripped', 'kept', 'stripped', 'refused'),
  },
  {
    name: 'a character without width',
    members: 'U+00AD, U+200B, U+2060–2064, U+206A–206F, U+FEFF, U+FFF9–FFFB',
    pattern: /[\u00AD\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/gu,
    becomes: treated('stripped', 'kept', 'stripped', 'refused'),
  },
  {
    name: 'a joiner at the edge of a word',
    members: 'U+200C before or after white space, U+200D after it',
    // A joiner at the end of a word shapes its last letter, as in Persian, Sinhala and Malayalam; a non-joiner does not.
    // Selectors between joiners go with them: one after the other would take a pass over the text for each.
    pattern: /(?<!\u200C)\u200C+(?=\s|$)|(?<=^|\s)[\u200C\u200D][\u200C\u200D\p{Variation_Selector}]*/gu,
    becomes: treated('stripped', 'stripped', 'refused', 'kept'),
  },
  {
    name: 'a joiner',
    members: 'U+200C, U+200D elsewhere: Persian and emoji need them',
    pattern: /[\u200C\u200D]/gu,
    becomes: treated('kept', 'kept', 'refused', 'kept'),
  },
  {
    name: 'a tag outside of a flag',
    members: 'U+E0000–E007F; the flags of England and Scotland keep theirs',
    pattern: /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]+/gu,
    becomes: treated('stripped', 'stripped', 'stripped', 'refused'),
  },
  {
    name: 'a variation selector that varies nothing',
    members: 'U+180B–180D, U+180F, U+FE00–FE0F, U+E0100–E01EF after white space or another one',
    pattern: /(?<=^|[\s\p{Variation_Selector}])\p{Variation_Selector}+/gu,
    becomes: treated('stripped', 'stripped', 'stripped', 'refused'),
  },
  {
    name: 'an unusual space',
    members: 'U+00A0, U+1680, U+180E, U+2000–200A, U+202F, U+205F, U+3000',
    pattern: /[\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000]/gu,
    becomes: treated('kept', 'kept', 'space', 'refused'),
  },
  {
    name: 'a letter without a shape',
    members: 'U+034F, U+115F, U+1160, U+17B4, U+17B5, U+2800, U+3164, U+FFA0',
    pattern: /[\u115F\u1160\u2800\u3164\uFFA0]|[\u034F\u17B4\u17B5]/gu,
    becomes: treated('kept', 'kept', 'refused', 'refused'),
  },
  {
    name: 'a character for private use',
    members: 'U+E000–F8FF, U+F0000–10FFFD',
    pattern: /\p{Co}/gu,
    becomes: treated('kept', 'kept', 'refused', 'refused'),
  },
  {
    name: 'a mark beyond the 30th on one letter',
    members: 'U+0300 and others: no writing has more, nor the Stream-Safe Text Format',
    // The last of all, for what is stripped before may stand between marks. Thousands in a row take seconds to sort.
    pattern: /(?<=\p{M}{30})\p{M}+/gu,
    becomes: treated('stripped', 'stripped', 'stripped', 'refused'),
  },
];
