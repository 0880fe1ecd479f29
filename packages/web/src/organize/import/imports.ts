import type { SessionConflict } from '../conflict.ts';

/** An import, as the API tells of it at /conferences/SLUG/import. */
export interface ToldImport {
  readonly id: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'REFUSED' | 'STOPPED' | 'FAILED';
  readonly isDryRun: boolean;
  readonly host: string | null;
  readonly done: number;
  readonly all: number;
  readonly problems: readonly Diagnostic[];
  readonly startedAt: string;
  readonly report?: Report | null;
}

/** A sentence of the API: in English, and by the code and values that stand for it in other languages. */
export interface Said {
  readonly message: string;
  readonly code?: string;
  readonly values?: readonly (string | number)[];
}

export interface Diagnostic extends Said {
  readonly place: string;
}

export interface ReportedConflict extends Pick<SessionConflict, 'rule' | 'severity'> {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly titles: readonly string[];
}

/** What somebody who knows the file says of it; what is left out, the file and the conference say. */
export interface FileOptions {
  readonly timeZone: string;
  readonly language: string;
  /** Which of several files of the conference this is. */
  readonly source: string;
  readonly mayEmpty: boolean;
  /** The title of the column of each field of a table. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The part of the report that is shown; the command prints the same one. */
export interface Report {
  readonly sessions: Counts;
  readonly people: Counts;
  readonly rooms: Counts;
  readonly topics: Counts;
  readonly types: Counts;
  readonly changes: readonly Change[];
  readonly kept: readonly { readonly place: string; readonly id: string; readonly fields: readonly string[] }[];
  readonly conflicts: readonly ReportedConflict[];
  readonly problems: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

interface Counts {
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly cancelled?: number;
}

export interface Change {
  readonly noun: string;
  readonly id: string | null;
  readonly title: string;
  readonly outcome: 'created' | 'updated' | 'cancelled';
  readonly fields: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}

/** Why something was not begun or told, as the API says it. */
export class NotImported extends Error {
  readonly said: Said | null;

  constructor(said: Said | null) {
    super(said?.message);
    this.said = said;
  }
}

export const isUnderWay = ({ state }: ToldImport): boolean => state === 'WAITING' || state === 'RUNNING';

/** The imports of a conference over HTTP. They are no part of the graph, so that no query asks for them. */
export function importsOf(slug: string) {
  const address = `/conferences/${encodeURIComponent(slug)}/import`;
  return {
    list: () => asked<{ readonly imports: readonly ToldImport[] }>(address).then(({ imports }) => imports),
    one: (id: string) => asked<ToldImport>(`${address}?id=${encodeURIComponent(id)}`),
    try: (sent: File | string, options: FileOptions) =>
      asked<ToldImport>(`${address}?${searchOf(options).toString()}`, bodyOf(sent)),
    apply: (id: string) => asked<ToldImport>(`${address}?of=${encodeURIComponent(id)}`, {}),
  };
}

function searchOf({ timeZone, language, source, mayEmpty, columns }: FileOptions): URLSearchParams {
  const mapping = Object.entries(columns).filter(([, column]) => column.trim() !== '');
  const said = { timeZone, language, source: source.trim() };
  return new URLSearchParams([
    ['dryRun', '1'],
    ...Object.entries(said).filter(([, value]) => value !== ''),
    ...(mapping.length === 0 ? [] : [['mapping', JSON.stringify(Object.fromEntries(mapping))]]),
    ...(mayEmpty ? [['allowEmpty', '1']] : []),
  ]);
}

interface Body {
  readonly body?: BodyInit;
  readonly type?: string;
}

/** A file is packed on its way, where the browser can. */
function bodyOf(sent: File | string): Body {
  return typeof sent === 'string'
    ? { body: JSON.stringify({ address: sent }), type: 'application/json' }
    : { body: sent, type: 'application/octet-stream' };
}

async function asked<Answer>(address: string, sent?: Body): Promise<Answer> {
  const response = await fetch(address, {
    cache: 'no-store',
    ...(sent && { method: 'POST', body: await packed(sent.body), headers: { 'content-type': sent.type ?? '' } }),
  });
  const answer = (await response.json()) as Answer & {
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly says?: Said } }[];
  };
  const [error] = answer.errors ?? [];
  if (!response.ok) throw new NotImported(error === undefined ? null : (error.extensions?.says ?? error));
  return answer;
}

/** The API knows what is packed by its first bytes. */
async function packed(body: BodyInit | undefined): Promise<BodyInit | null> {
  if (!(body instanceof File)) return body ?? null;
  const stream = body.stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
