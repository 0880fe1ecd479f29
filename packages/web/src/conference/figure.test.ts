import { expect, it } from 'vitest';
import { figureText } from './figure.ts';

const count = { unit: 'COUNT', currency: null, qualifier: 'EXACTLY' } as const;

it.each([
  [{ ...count, value: '90', qualifier: 'OVER' } as const, 'over 90'],
  [{ ...count, value: '1234' }, '1,234'],
  [{ ...count, value: '37.5', unit: 'PERCENT', qualifier: 'ABOUT' } as const, 'about 37.5%'],
  [{ ...count, value: '72447.09', unit: 'MONEY', currency: 'USD' } as const, 'USD 72,447.09'],
])('A figure is told as exactly as its source tells it: %o', (figure, text) => {
  expect(figureText(figure).replaceAll('\u00A0', ' ')).toBe(text);
});
