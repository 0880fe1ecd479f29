import { reference } from '../noun/field.ts';

/** The phrases that several nouns use of themselves. */

export const stillNamed = 'Refused while other nodes refer to it.';
export const nothingElse = 'Nothing else goes with it.';

export const addressPart = 'Its part of a web address.';

/** The source of a fact. */
export const statedBy = (description: string) =>
  reference('src', { description, asInput: 'Where it comes from, a source of the same conference.' });
