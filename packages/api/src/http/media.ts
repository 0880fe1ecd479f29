/** The types of an answer; the first is meant where any will do. */
const jsonTypes = ['application/json', 'application/graphql-response+json'] as const;
/** They are sent to whoever asks for them by name, and for no JSON. */
const streamTypes = ['text/event-stream', 'multipart/mixed'] as const;

interface Media {
  /** In small letters: a media type has no case (RFC 9110 8.3.1). */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** @returns why a body cannot be read, or null when it is JSON in UTF-8 and in no other encoding */
export function unreadable(
  headers: Headers,
): { readonly message: string; readonly headers: Record<string, string> } | null {
  const { type, parameters } = mediaOf(headers.get('content-type') ?? '');
  const accepts = { accept: 'application/json' };
  if (type !== 'application/json') return { message: 'Send the query as application/json.', headers: accepts };
  if (!isUtf8(parameters)) return { message: 'Send the query in UTF-8: JSON has no other charset.', headers: accepts };
  const encoding = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  return encoding === '' || encoding === 'identity'
    ? null
    : { message: 'Send the query without a content encoding.', headers: { 'accept-encoding': 'identity' } };
}

/** @returns the type in which an answer goes out, or null when the client takes none that there is */
export function answerType(accept: string | null): string | null {
  const ranges = entriesOf(accept?.trim() || '*/*').filter(({ parameters }) => isUtf8(parameters));
  const [best] = jsonTypes
    .map((type) => ({ type, ...wish(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality || one.place - other.place);
  const stream = () => streamTypes.find((type) => ranges.some((range) => range.type === type && qualityOf(range) > 0));
  return best?.type ?? stream() ?? null;
}

/** The quality of a type, by the closest range that names it (RFC 9110 12.5.1), and the place of that range. */
function wish(type: string, ranges: readonly Media[]): { readonly quality: number; readonly place: number } {
  for (const name of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const place = ranges.findIndex((range) => range.type === name);
    if (place >= 0) return { quality: qualityOf(ranges[place]!), place };
  }
  return { quality: 0, place: 0 };
}

/** The quality of an entry, from 0 to 1; anything that is no such number counts as none (RFC 9110 12.4.2). */
export function qualityOf({ parameters }: Media): number {
  const quality = /^[01](?:\.\d*)?$/.exec(parameters.get('q') ?? '')?.[0] ?? '1';
  return Math.min(Number(quality), 1);
}

const isUtf8 = (parameters: Media['parameters']): boolean => /^utf-?8$/i.test(parameters.get('charset') ?? 'utf-8');

/** The entries of a list such as Accept; an empty one says nothing (RFC 9110 5.6.1.2). */
export const entriesOf = (text: string): Media[] => parted(text, ',').map(mediaOf);

/** The parts of a text between separators, except separators within quotation marks. */
const parted = (text: string, separator: ',' | ';'): string[] =>
  (text.match(separator === ',' ? betweenCommas : betweenSemicolons) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
const betweenCommas = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;
const betweenSemicolons = /(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/g;

export function mediaOf(text: string): Media {
  const [type = '', ...rest] = parted(text, ';');
  const parameters = rest.map((part): [string, string] => {
    const [name = '', value = ''] = part.split('=');
    return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')];
  });
  return { type: type.toLowerCase(), parameters: new Map(parameters) };
}
