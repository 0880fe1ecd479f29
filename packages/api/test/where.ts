/**
 * Whether something can be tested on this machine; the output of the run says what cannot.
 *
 * @param leftOut what is not tested otherwise, and why
 */
export function where(isPossible: boolean, leftOut: string): boolean {
  if (!isPossible) process.stderr.write(`Not tested here: ${leftOut}\n`);
  return isPossible;
}
