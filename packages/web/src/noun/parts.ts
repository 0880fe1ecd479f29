import type { Component } from 'vue';
import { affiliations } from './affiliations.ts';
import AffiliationsInput from './AffiliationsInput.vue';
import type { ByHand } from './draft.ts';
import { fieldsOf, type NounFields, type NounName } from './fields.ts';
import LicenseInput from './LicenseInput.vue';
import type { Shape } from './shape.ts';

/** A field that is shown by hand: its shape, and its input, which has a label and a value. */
interface Part {
  // oxlint-disable-next-line typescript/no-explicit-any -- each has a draft of its own
  readonly shape: Shape<any>;
  readonly input: Component;
}

const license: Shape<string> = {
  draft: (value) => (value as { readonly spdxId: string } | null)?.spdxId ?? '',
  input: (id) => id || null,
  problems: () => [],
  lines: (id) => (id === '' ? [] : [id]),
};

const parts: { readonly [Noun in NounName]?: Readonly<Record<string, Part>> } = {
  Person: { affiliations: { shape: affiliations, input: AffiliationsInput } },
  MediaFile: { license: { shape: license, input: LicenseInput } },
};

/** Returns the shapes of the fields of a noun that are made by hand. */
export const partsOf = (noun: NounName): ByHand =>
  Object.fromEntries(Object.entries(parts[noun] ?? {}).map(([name, { shape }]) => [name, shape]));

/** Returns the input of a field that is made by hand, if there is one. */
export const inputOf = (noun: NounName, field: string): Component | undefined => parts[noun]?.[field]?.input;

/** The fields of a noun that its form edits: those of a kind that all writers write, and those with a part of their own. */
export const editedFields = (noun: NounName): NounFields =>
  Object.fromEntries(
    Object.entries(fieldsOf(noun)).filter(
      ([name, { kind, writtenBy }]) =>
        writtenBy.length === 0 && (kind !== 'other' || inputOf(noun, name) !== undefined),
    ),
  );
