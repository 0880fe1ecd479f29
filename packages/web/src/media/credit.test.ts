import { expect, it } from 'vitest';
import { creditLine } from './credit.ts';

const license = { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' };

it.each([
  ['Красный, Wikimedia Commons, CC BY-SA 4.0', license, 'Красный, Wikimedia Commons'],
  ['CC BY-SA 4.0', license, ''],
  ['Photo by Synthetic user 08', license, 'Photo by Synthetic user 08'],
  ['Synthetic user 08', null, 'Synthetic user 08'],
])('The license is told once, where it leads to its terms: %s', (attribution, license, text) => {
  expect(creditLine({ attribution, license })).toBe(text);
});
