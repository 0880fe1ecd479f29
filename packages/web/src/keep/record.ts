import { computed } from 'vue';
import { stored } from '../client/stored.ts';
import { keptKey } from '../offline/answers.ts';

/** What this browser remembers of a conference that is kept. */
export interface Kept {
  /** The time at which all of it was there, in ISO 8601; null while it never was. */
  readonly at: string | null;
  /** In bytes, as far as it has come. */
  readonly bytes: number;
  /** The languages in which it is kept. */
  readonly languages: string;
  /** Marks what came in the last run: a run that goes on after a reload does not ask for it again. */
  readonly run: string;
  /** Whether that run goes on by itself, in the next page that is opened. */
  readonly isGoing: boolean;
}

type Records = Readonly<Record<string, Kept>>;

const records = stored<Records>(keptKey, {}, (value) =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Records | null) : null,
);

export const recordOf = (slug: string): Kept | undefined => records.value[slug];

export const going = computed(() => Object.keys(records.value).filter((slug) => records.value[slug]!.isGoing));

/** Remembers a conference with some of its values changed; forgets it without. */
export function setRecord(slug: string, changes: Partial<Kept> | null): void {
  const { [slug]: known, ...others } = records.value;
  const begun: Kept = { at: null, bytes: 0, languages: '', run: '', isGoing: false };
  records.value = changes === null ? others : { ...others, [slug]: { ...begun, ...known, ...changes } };
}
