import { expect, it } from 'vitest';
import english from '../../i18n/en.json' with { type: 'json' };
import documentation from '../../i18n/qqq.json' with { type: 'json' };
import { message } from './message.ts';

it('fills in its parameters, whatever they hold', () => {
  expect(message('session-fallback', '$1 & <b>')).toBe('In $1 & <b>');
});

it('is explained to translators, every one', () => {
  expect(Object.keys(documentation)).toEqual(Object.keys(english));
});
