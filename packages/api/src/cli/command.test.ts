import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCommand } from './command.ts';
import { FileProblems, Unfinished } from '../kernel/diagnostic.ts';

let said: { out: string; err: string };
beforeEach(() => {
  said = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

const run = async (work: () => Promise<{ readonly isWhole: boolean }>, words: readonly string[] = []) => {
  const text = ({ isWhole }: { readonly isWhole: boolean }) => `${isWhole}`;
  const isPartial = ({ isWhole }: { readonly isWhole: boolean }) => !isWhole;
  const code = await runCommand({ usage: 'usage', failed: 'Nothing was done.', words, work, text, isPartial });
  return { code, ...said };
};

const failing = (thrown: unknown) => run(() => Promise.reject(thrown));

it('ends with 0 when all was done, and with 1 and its report when a part was not', async () => {
  expect(await run(() => Promise.resolve({ isWhole: true }))).toEqual({ code: 0, out: 'true', err: '' });
  said.out = '';
  expect(await run(() => Promise.resolve({ isWhole: false }))).toEqual({ code: 1, out: 'false', err: '' });
});

it('never says the words of an error of the engine or of the system, which may quote a file', async () => {
  const errors = [
    new TypeError('sesame is not a function'),
    new RangeError('sesame'),
    new SyntaxError('Unexpected token sesame'),
    Object.assign(new Error('ENOSPC: no space, write sesame'), { code: 'ENOSPC' }),
  ];
  for (const error of errors) {
    said = { out: '', err: '' };
    const { code, err } = await failing(error);
    expect([code, err.includes('sesame'), err.split('\n')[0]]).toEqual([1, false, 'Nothing was done.']);
  }
  expect(said.err).toBe('Nothing was done.\n  The system refused something (ENOSPC).\n');
});

it('says how far it came where it ended early, and not that nothing was done', async () => {
  expect(await failing(new Unfinished(3, 9, new Error('The data store does not answer at the moment.')))).toEqual({
    code: 1,
    out: '',
    err: 'It ended after 3 of 9 writes. The same command goes on where it ended.\n  The data store does not answer at the moment.\n',
  });
});

it('ends with 2 and the place of each problem of a file', async () => {
  expect(await failing(new FileProblems([{ place: 'line 3', message: 'It is no day.' }]))).toEqual({
    code: 2,
    out: '',
    err: 'Nothing was done.\n  line 3: It is no day.\n',
  });
});
