import { expect, it } from 'vitest';
import { deviceWords } from './device.ts';

const mozilla = 'Mozilla/5.0';

it.each([
  [`${mozilla} (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0`, 'Firefox', 'Linux'],
  [`${mozilla} (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36`, 'Chrome', 'Android'],
  [`${mozilla} (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0`, 'Edge', 'Windows'],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1`,
    'Safari',
    'iOS',
  ],
  [`${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 CriOS/142.0 Safari/604.1`, 'Chrome', 'iOS'],
  [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.0 Safari/605.1`, 'Safari', 'macOS'],
  ['Chrome-like', null, null],
  ['', null, null],
])('Two words are read off %s', (userAgent, browser, system) => {
  expect(deviceWords(userAgent)).toEqual({ browser, system });
});
