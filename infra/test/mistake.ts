/** A mistake that somebody may make in a file of the deployment, and the check that has to find it. */
export interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** A check's sentence; or what the CLI says where the configuration is refused. */
  readonly found: string;
  /** Other checks that it cannot help failing. */
  readonly alsoFound?: readonly string[];
}

/**
 * Groups mistakes that are made together, for a plan takes seconds: no check fails because of two of one group. Those
 * that the CLI refuses stand alone.
 */
export function grouped(mistakes: readonly Mistake[], isCheck: (found: string) => boolean): Mistake[][] {
  const groups: Mistake[][] = [];
  for (const mistake of mistakes) {
    const own = failedBy(mistake);
    const fits = (group: readonly Mistake[]) =>
      group.flatMap(failedBy).every((found) => isCheck(found) && !own.includes(found));
    const group = isCheck(mistake.found) ? groups.find(fits) : undefined;
    if (group) group.push(mistake);
    else groups.push([mistake]);
  }
  return groups;
}

const failedBy = ({ found, alsoFound = [] }: Mistake): string[] => [found, ...alsoFound];
