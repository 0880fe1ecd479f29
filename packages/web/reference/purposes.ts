/** What one wants of the graph, and the fields of Query that answer it. */
const purposes: Readonly<Record<string, readonly string[]>> = {
  'One by its address': ['conference', 'person', 'affiliate', 'institution', 'series', 'subject'],
  'Any by its id': ['node', 'nodes'],
  'All, page by page': ['conferences', 'sessions', 'people', 'affiliates', 'institutions', 'seriesList'],
  'By words, and by ties': ['search', 'path'],
  'What changed': ['changes'],
  'Whoever asks': ['viewer'],
  'Two profiles of one person': ['mergePreview', 'merges'],
};

/** The fields of Query by what they are for; those of which that is not said come last. */
export function byPurpose(
  fields: readonly string[],
): readonly (readonly [purpose: string, fields: readonly string[]])[] {
  const said = new Set(Object.values(purposes).flat());
  const groups = { ...purposes, 'And more': fields.filter((field) => !said.has(field)) };
  return Object.entries(groups)
    .map(([purpose, listed]) => [purpose, listed.filter((field) => fields.includes(field))] as const)
    .filter(([, listed]) => listed.length > 0);
}

const verbs = ['create', 'update', 'delete'] as const;

/** The mutations that each node has, by its type; and the others. */
export function byNode(mutations: readonly string[], nodes: readonly string[]) {
  const mutation = (verb: string, node: string) => mutations.find((one) => one === `${verb}${node}`);
  const rows = nodes
    .map((node) => ({ node, mutations: verbs.map((verb) => mutation(verb, node)) }))
    .filter((row) => row.mutations.some((one) => one !== undefined));
  const ofNodes = new Set(rows.flatMap((row) => row.mutations));
  return { verbs, rows, others: mutations.filter((one) => !ofNodes.has(one)) };
}
