import { grouped } from '../kernel/grouped.ts';
import type { TextKind } from '../kernel/text/classes.ts';
import { acceptText, isVisible, lengthOf } from '../kernel/text/text.ts';
import { userNameOf } from '../kernel/text/user-name.ts';
import { problem, type Checked } from './problem.ts';

/** Takes a text of an input through the one door for text, and checks its length. */
export function checkText(value: string, place: string, kind: TextKind, most: number): Checked<string> {
  const accepted = acceptText(value, kind);
  if ('refused' in accepted) return { problems: [problem(place, 'MALFORMED', accepted.refused)] };
  const { text } = accepted;
  if (text === '') return { problems: [problem(place, 'TOO_SMALL', 'It is empty.')] };
  if (!isVisible(text)) return { problems: [problem(place, 'TOO_SMALL', 'It has nothing to see.')] };
  return lengthOf(text) > most
    ? { problems: [problem(place, 'TOO_LARGE', tooLong(lengthOf(text), most))] }
    : { value: text };
}

export function checkUserName(value: string, place: string): Checked<string> {
  const found = userNameOf(value);
  return 'name' in found ? { value: found.name } : { problems: [problem(place, found.rule, found.message)] };
}

/** The message has only the length of a text, which may be personal. */
export const tooLong = (length: number, most: number): string =>
  `It has ${grouped(length)} characters, and at most ${grouped(most)} are allowed.`;
