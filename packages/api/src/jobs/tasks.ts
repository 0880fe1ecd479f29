import type { Conference, ConferenceId, Id, PersonId } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import { jobsPartition } from '../dynamo/definition.ts';
import type { Row } from '../dynamo/row.ts';
import { newUlid } from '../kernel/ids.ts';
import type { Delivery } from '../projections/deliver.ts';

/** The tasks that follow a write. Each may be done again at any time, and then changes nothing. */
export type Task =
  /** Everything that carries a node's snapshot gets the new one. */
  | { readonly kind: 'follow'; readonly id: Id }
  /** The part of a person or organization in a conference is derived anew. */
  | { readonly kind: 'settle'; readonly conference: ConferenceId; readonly of: Id }
  /** Every row of a conference is written anew: its name, days or visibility changed. */
  | { readonly kind: 'refresh'; readonly conference: ConferenceId }
  /** Something of a conference went: the day is noted, for it has no row any more that would tell. */
  | { readonly kind: 'note'; readonly conference: ConferenceId }
  /** Everything that a deleted draft owned goes. */
  | { readonly kind: 'sweep'; readonly conference: Conference }
  /** A person is taken out of everything that named them. */
  | { readonly kind: 'erase'; readonly person: PersonId }
  /** Everything that named a person names the one with whom they were merged. */
  | { readonly kind: 'merge'; readonly from: PersonId; readonly into: PersonId }
  /** The same is taken back. */
  | { readonly kind: 'unmerge'; readonly from: PersonId; readonly into: PersonId }
  /** What everybody sees of a node is found by what it says now. */
  | { readonly kind: 'index'; readonly id: Id }
  /** The same of somebody's part in a conference, and of what they had a part in. */
  | { readonly kind: 'indexPart'; readonly conference: ConferenceId; readonly of: Id }
  /** People are told something, who are too many for the write that it follows from. */
  | ({ readonly kind: 'message' } & Delivery)
  /** An import over HTTP goes on by one slice; the next one is a job of its own. */
  | ImportTask;

export interface ImportTask {
  readonly kind: 'import';
  readonly conference: ConferenceId;
  readonly upload: string;
  readonly slice: number;
}

/** Stands from the write until everything that follows is done, whoever does it. */
export const jobRow = (tasks: readonly Task[], at: Date): Row =>
  newRow('Job', { pk: jobsPartition, sk: newUlid(at) }, { tasks }, at.toISOString());

/** Each of them once. */
export const distinct = (tasks: readonly Task[]): Task[] => [
  ...new Map(tasks.map((task) => [JSON.stringify(task), task])).values(),
];
