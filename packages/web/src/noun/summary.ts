import type { Text } from '../text/text.ts';
import type { AnyNode } from './documents.ts';
import { formOf } from './draft.ts';
import type { NounField, NounName } from './fields.ts';
import { editedFields, partsOf } from './parts.ts';
import { choiceOf } from './shapes.ts';
import type { Place } from './shape.ts';

/** The kinds of field that say something in a few words. */
const brief = new Set<NounField['kind']>([
  'word',
  'words',
  'whole',
  'Date',
  'PartialDate',
  'instant',
  'reference',
  'references',
  'CountryCode',
]);

interface Summary {
  /** What it is called: a text that is marked with its language, or a plain one. */
  readonly name: Text | string;
  readonly facts: readonly string[];
}

/** What a list tells of a node: how it is called, and its short facts. */
export function summaryOf(noun: NounName, node: AnyNode, place: Place): Summary {
  const fields = editedFields(noun);
  const { draftOf, lines } = formOf(fields, place, partsOf(noun));
  const draft = draftOf(node);
  const facts = Object.entries(fields)
    .filter(([name, { kind }]) => brief.has(kind) && (node as unknown as Record<string, unknown>)[name] !== null)
    .flatMap(([name]) => lines(name, draft).join(', ') || []);
  if (node.heading) return { name: node.heading, facts };
  const label = choiceOf(node as never).label;
  // A node without a name of its own is called by its first fact.
  return label === node.id ? { name: facts[0] ?? label, facts: facts.slice(1) } : { name: label, facts };
}
