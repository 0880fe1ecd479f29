import { expect, it } from 'vitest';
import { sentences } from '../../../../api/src/interchange/text/sentences.ts';
import english from '../../../i18n/en.json' with { type: 'json' };
import { saidText, sayings } from './says.ts';

/** What the command alone says: a page has its conference, and no jobs. */
const onlyCommand = ['ZONE_SUPPOSED', 'NO_CONFERENCE', 'JOBS_LEFT'];

const marks = (text: string): number => new Set(text.match(/\$\d/g)).size;

it('every sentence of an import has its message', () => {
  const told = [...Object.keys(sayings), 'BREAKS_RULE', ...onlyCommand];
  expect(told.toSorted()).toEqual(Object.keys(sentences).toSorted());
});

it('every message of what an import says is that of a sentence', () => {
  const keys = Object.keys(english).filter((key) => key.startsWith('import-says-'));
  expect(keys.toSorted()).toEqual([...new Set(Object.values(sayings))].toSorted());
});

it('no message asks for more values than its sentence has', () => {
  const asking = Object.entries(sayings).filter(
    ([code, key]) => marks(english[key as keyof typeof english] as string) > marks(sentences[code as 'NO_TIME']),
  );
  expect(asking).toEqual([]);
});

it('a rule that a field breaks is told as in forms', () => {
  const said = {
    code: 'BREAKS_RULE',
    values: ['title', 'REQUIRED', 'It is missing.'],
    message: 'title: It is missing.',
  };
  expect([saidText(said), saidText({ ...said, values: ['', 'REQUIRED', 'It is missing.'] })]).toEqual([
    `title: ${english['form-rule-required']}`,
    english['form-rule-required'],
  ]);
});

it('what has no code is told as it came', () => {
  expect(saidText({ message: 'A sentence in English.' })).toBe('A sentence in English.');
});
