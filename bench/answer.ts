/** The cost in the store that an answer of ours reports. */
export interface Cost {
  readonly readUnits: number;
  readonly depth: number;
}

/** A request by POST as the loader sends it. */
export async function ask(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

export async function costOf(url: string, body: string): Promise<Cost> {
  const { extensions } = JSON.parse(await ask(url, body)) as { readonly extensions: { readonly cost: Cost } };
  return extensions.cost;
}
