import { problem, type Declaration, type DeclaredNode, type Problem } from '@wikicon/schema';

/** The problems of instants that a declaration has in order and a node has not; those left out are passed over. */
export function orderProblems({ inOrder = [] }: Declaration, node: DeclaredNode): Problem[] {
  const given = inOrder.flatMap((field) => {
    const instant = node[field];
    return typeof instant === 'string' ? [{ field, instant }] : [];
  });
  return given.flatMap(({ field, instant }, at) => {
    const before = given[at - 1];
    if (before === undefined || before.instant <= instant) return [];
    return [problem(field, 'CONTRADICTION', `${instant} is before ${before.field}, which is ${before.instant}.`)];
  });
}
