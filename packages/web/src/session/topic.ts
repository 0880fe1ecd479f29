/** The number of colours, each with a shape of its own, that topics are told apart by at a glance. */
const marks = 7;

/** The mark of a topic, the same in every list; its name says what it is. */
export function topicMark(slug: string): number {
  let sum = 0;
  for (const character of slug) sum = (sum * 31 + character.codePointAt(0)!) % 65_521;
  return sum % marks;
}
