import { expect, it } from 'vitest';
import { clearCookie, cookieOf, setCookie, viewerCookie } from './cookies.ts';

const sent = (cookie: string | null): Request =>
  new Request('https://example.org/', { headers: cookie === null ? {} : { cookie } });

it.each([
  ['alone', '__Host-session=abc', 'abc'],
  ['among others', 'a=1; __Host-session=abc; b=2', 'abc'],
  ['without spaces', 'a=1;__Host-session=abc;b=2', 'abc'],
  ['with equals signs', '__Host-session=a=b==', 'a=b=='],
  ['empty', '__Host-session=', ''],
  ['the first of two', '__Host-session=one; __Host-session=two', 'one'],
])('finds a cookie %s', (_case, cookie, value) => {
  expect(cookieOf(sent(cookie), '__Host-session')).toBe(value);
});

it.each([null, '', 'a=1', '__host-session=abc', 'x__Host-session=abc', 'a=__Host-session=abc'])(
  'finds none in %j',
  (cookie) => {
    expect(cookieOf(sent(cookie), '__Host-session')).toBeNull();
  },
);

it('sets and clears with the attributes that browsers demand of __Host-', () => {
  expect([setCookie('__Host-a', 'x', 60), clearCookie('__Host-a')]).toEqual([
    '__Host-a=x; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=60',
    '__Host-a=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
  ]);
});

it('shows scripts one cookie alone, which holds no secret', () => {
  expect(setCookie(viewerCookie, '1', 60)).toBe('__Host-viewer=1; Path=/; Secure; SameSite=Lax; Max-Age=60');
});
