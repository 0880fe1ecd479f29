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

export interface Diagnostic {
  readonly place: string;
  readonly message: string;
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
  readonly conflicts: readonly unknown[];
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

/** Why something was not begun or told, in the API's words; null where no answer came. */
export class NotImported extends Error {}

export const isUnderWay = ({ state }: ToldImport): boolean => state === 'WAITING' || state === 'RUNNING';

/** The imports of a conference over HTTP. They are no part of the graph, so that no query asks for them. */
export function importsOf(slug: string) {
  const address = `/conferences/${encodeURIComponent(slug)}/import`;
  return {
    list: () => asked<{ readonly imports: readonly ToldImport[] }>(address).then(({ imports }) => imports),
    one: (id: string) => asked<ToldImport>(`${address}?id=${encodeURIComponent(id)}`),
    try: (sent: File | string) => asked<ToldImport>(`${address}?dryRun=1`, bodyOf(sent)),
    apply: (id: string) => asked<ToldImport>(`${address}?of=${encodeURIComponent(id)}`, {}),
  };
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
  const answer = (await response.json()) as Answer & { readonly errors?: readonly { readonly message: string }[] };
  if (!response.ok) throw new NotImported(answer.errors?.[0]?.message);
  return answer;
}

/** The API knows what is packed by its first bytes. */
async function packed(body: BodyInit | undefined): Promise<BodyInit | null> {
  if (!(body instanceof File)) return body ?? null;
  const stream = body.stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
