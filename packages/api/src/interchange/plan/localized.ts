import { inputs } from '@wikicon/schema';

/** Fields that hold a text in several languages, by the inputs of all nouns. */
const names = new Set(
  Object.values(inputs).flatMap((fields) =>
    Object.entries(fields).flatMap(([name, { type }]) =>
      Array.isArray(type) && type[0] === 'LocalizedTextInput' ? [name] : [],
    ),
  ),
);

/** @returns whether a field of whatever noun holds a text in several languages, for no name means two things */
export const isLocalized = (field: string): boolean => names.has(field);
