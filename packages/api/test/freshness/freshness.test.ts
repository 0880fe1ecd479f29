import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginnings, staleAnswer, type Beginning } from './servers.ts';
import type { ProtocolStep } from './steps.ts';

const all: readonly Beginning[] = beginnings;
const writing: readonly Beginning[] = ['ask', 'write', 'close'];

/** The first seed from 0 on that shows it, among what begins. A change of the model asks for a new search. */
const found: Readonly<Record<ProtocolStep, { readonly seed: number; readonly among: readonly Beginning[] }>> = {
  'the marker is part of the transaction': { seed: 0, among: ['ask', ...writing] },
  'open markers are respected': { seed: 17, among: all },
  'a closed marker is compared with the version': { seed: 4, among: writing },
  'closed markers stay for a minute': { seed: 0, among: writing },
  'rows are read together with their marker before it is closed': { seed: 151, among: [...writing, 'close'] },
  'the version is raised': { seed: 1, among: all },
  'the version is raised at one moment': { seed: 12, among: ['ask', ...writing, 'close'] },
  'a fill checks before it reads': { seed: 2, among: writing },
  'a fill reads consistently': { seed: 0, among: writing },
  'a fill reads the address again after its check': { seed: 12, among: ['ask', 'ask', 'move', 'close'] },
  'an answer waits for a check that began after its request': { seed: 4, among: writing },
  'a restore renews the epoch': { seed: 119, among: [...writing, 'restore'] },
  'a run is closed by itself alone': { seed: 491, among: ['ask', 'run', 'close'] },
};
const cases = Object.entries(found).map(([step, run]) => ({ step: step as ProtocolStep, ...run }));

it('No kept answer is older than what writes had made when it was asked for', { timeout: 120_000 }, () => {
  const among = fc.constantFrom(all, ...cases.map((run) => run.among));
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), among, (seed, what) => {
      expect(staleAnswer(seed, null, what)).toBeNull();
    }),
    { numRuns: 4_000 },
  );
});

it.each(cases)('An answer that is too old is found where this is left out: $step', ({ step, seed, among }) => {
  expect(staleAnswer(seed, step, among)).toMatch(/ in an answer, and no longer so when it was asked for$/);
  expect(staleAnswer(seed, null, among)).toBeNull();
});
