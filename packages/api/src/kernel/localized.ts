import type { Localized } from '@wikicon/schema';

/** A text in the first of its languages, by which lists are sorted for readers of any. */
export const firstText = (text: Localized): string => Object.values(text)[0]!;
