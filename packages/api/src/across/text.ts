import { badInput } from '@wikicon/schema';

/**
 * Where an index of words will say which sessions and people hold a text, across all conferences.
 *
 * @throws BAD_USER_INPUT while there is none
 */
export function textCandidates(argument: string, text: string | null | undefined): null {
  if (text == null) return null;
  throw badInput(argument, 'Words are looked for in one conference at a time: Conference.sessions takes text.');
}
