import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { commandOf } from './app.ts';
import { runPython, type Ended } from './python.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs the command of README.md with more words. */
function run(...more: readonly string[]): Ended {
  const [, script, ...words] = commandOf('python').split(' ');
  return runPython(`${root}${script}`, [...words, ...more]);
}

const server = (name: 'graph' | 'busy' | 'withoutStore') => ['--server', inject('graphs')[name]];

it('writes which affiliates spoke on a subject as CSV', () => {
  const { stdout, ...rest } = run(...server('graph'));
  expect(rest).toEqual({ code: 0, stderr: '' });
  expect(stdout.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "affiliate,name,sessions,conferences,speakers
    synthetic-affiliate-08,Synthetic User Group 08,3,1,2
    synthetic-affiliate-14,Synthetic Thematic Organization 14,3,1,2
    synthetic-affiliate-16,Synthetic User Group 16,3,1,2
    synthetic-affiliate-01,Synthetic User Group 01,2,1,1
    synthetic-affiliate-07,Synthetic Chapter 07,2,1,1
    synthetic-affiliate-20,Synthetic User Group 20,2,1,2
    synthetic-affiliate-02,Synthetic Chapter 02,1,1,1
    synthetic-affiliate-03,Synthetic User Group 03,1,1,1
    synthetic-affiliate-09,Synthetic Thematic Organization 09,1,1,1
    synthetic-affiliate-10,Synthetic User Group 10,1,1,1
    synthetic-affiliate-12,Synthetic Chapter 12,1,1,1
    "
  `);
});

it('says that no affiliate spoke on it', () => {
  expect(run(...server('graph'), '--years', '1999')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'No affiliate spoke on Q2013.\n',
  });
});

it('does not wait for a server that is busy for long', () => {
  expect(run(...server('busy'))).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Too many requests came from your network. Ask again in 60 s/),
  });
});

it('asks three times where the store does not answer', () => {
  const { code, stderr } = run(...server('withoutStore'));
  expect([
    code,
    stderr
      .trim()
      .split('\n')
      .map((line) => line.replace(/.*Trying/, 'Trying')),
  ]).toEqual([1, ['Trying again in 1 s.', 'Trying again in 2 s.', expect.stringContaining('Please try again.')]]);
});

it('says that no answer came', () => {
  expect(run('--server', 'http://localhost:1').stderr).toContain('No answer came');
});
