import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

it.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org/'],
  ['https://example.org/a?b=c|d#e', 'https://example.org/a?b=c|d#e'],
  ['https://example.org?a', 'https://example.org?a'],
  ['HTTPS://Example.ORG/Path', 'https://example.org/Path'],
  ['https://example.org:443/', 'https://example.org/'],
  ['https://example.org:8443/', 'https://example.org:8443/'],
  ['https://пример.испытание/вики/Страница', 'https://xn--e1afmkfd.xn--80akhbyknj4f/вики/Страница'],
  ['https://xn--e1afmkfd.xn--80akhbyknj4f/', 'https://xn--e1afmkfd.xn--80akhbyknj4f/'],
  ['https://ｅxample。org/', 'https://example.org/'],
  ['https://fa.example.org/می\u200Cشود', 'https://fa.example.org/می\u200Cشود'],
  ['https://example.org/@name', 'https://example.org/@name'],
  ['https://example.org/E\u0301cole', 'https://example.org/E\u0301cole'],
  ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ["https://example.org/it's_(a)_[b]{c}", "https://example.org/it's_(a)_[b]{c}"],
])('takes %j as %j', (text, address) => {
  expect([webAddress(text), webAddress(address)]).toEqual([address, address]);
});

it.each([
  '',
  'https',
  'https:',
  'https:/',
  'https://',
  'https:///',
  'https:///x',
  'https:evil',
  'https:evil.example/a',
  'https:/evil.example',
  'https:\\\\evil.example',
  'https:\\evil.example',
  'https://evil.example\\@good.example',
  'https://user@host.example/',
  'https://user:pass@host.example/',
  'https://:pass@host.example/',
  'https://@host.example/',
  'https://exa mple.org',
  'https://example.org/a b',
  ' https://example.org',
  'https://example.org ',
  'https://exa\tmple.org',
  'https://exa\nmple.org',
  'https://example.org/\n',
  'https://example.org/\u0000',
  'ht\ntps://example.org',
  'https://example.org/\u202Egpj.exe',
  'https://exam\u200Bple.org/',
  'https://exam\u00ADple.org/',
  'https://example.org/\u200E',
  'https://example.org/\u00A0',
  'https://example.org/\u3000',
  'https://example.org/\uD800',
  'https://example.org/\uFFFE',
  'https://[',
  'https://[::1',
  'https://exa<mple.org',
  'https://example.org/<b>',
  'https://example.org/"onload',
  'https://example.org:99999/',
  'https://example.org:port/',
  'https://256.256.256.256/',
  'https://a%00b/',
  'https://exa%20mple.org/',
  'https://?a',
  'https://#a',
  'http://example.org/',
  'ftp://example.org/',
  '//example.org/',
  'example.org',
  'javascript:alert(1)',
  'javascript:https://example.org/',
  'data:text/html,a',
  'blob:https://example.org/a',
  'view-source:https://example.org/',
  `https://example.org/${'x'.repeat(2_000)}`,
])('takes %j for no address', (text) => {
  expect(webAddress(text)).toBeNull();
});

it('takes an address that it has given as it is, and parsers of the standard find the same host in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ validSchemes: ['https', 'HTTPS'], withFragments: true, withQueryParameters: true }),
        fc.string({ unit: 'binary' }).map((text) => `https://${text}`),
        fc
          .string({ unit: fc.constantFrom(...'https:/\\@[]. \t\n#?%41é。'), maxLength: 20 })
          .map((text) => `https:${text}`),
      ),
      (text) => {
        const address = webAddress(text);
        if (address === null) return;
        const [url, given] = [new URL(address), new URL(text)];
        expect([webAddress(address), url.href, url.username + url.password]).toEqual([address, given.href, '']);
        expect(address.startsWith(`https://${url.host}`)).toBe(true);
      },
    ),
  );
});
