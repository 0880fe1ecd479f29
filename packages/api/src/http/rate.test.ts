import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { createRateLimit } from './rate.ts';

const from = (address: string | null): Request =>
  new Request('http://localhost/graphql', { headers: address === null ? {} : { 'x-viewer-address': address } });

/** Counts what a limit of 10 at once and 2 each second answers, at milliseconds of a clock of the test. */
function counter() {
  let now = 0;
  const limit = createRateLimit({ burst: 10, perSecond: 2 }, () => new Date(now));
  return {
    wait: (milliseconds: number) => void (now += milliseconds),
    ask: (address: string | null = '192.0.2.1') => limit.refused(from(address)),
    answered: (times: number, address?: string) =>
      Array.from({ length: times }, () => limit.refused(from(address ?? '192.0.2.1'))).filter((one) => one === null)
        .length,
  };
}

it('answers as many requests at once as a bucket holds, and then as many as flow back into it', () => {
  const { answered, wait } = counter();
  const seen = [answered(30)];
  wait(500);
  seen.push(answered(30));
  wait(1_000);
  seen.push(answered(30));
  wait(60_000);
  seen.push(answered(30));
  expect(seen).toEqual([10, 1, 2, 10]);
});

it('tells whoever is refused when to ask again, and what to do', async () => {
  const { answered, ask } = counter();
  answered(10);
  const refusal = ask()!;
  const { errors } = (await refusal.json()) as { errors: readonly object[] };
  expect([refusal.status, Object.fromEntries(refusal.headers), errors]).toEqual([
    429,
    {
      'content-type': 'application/json',
      'retry-after': '1',
      ratelimit: '"address";r=0;t=1',
      'ratelimit-policy': '"address";q=10;w=5',
    },
    [
      {
        message:
          'Too many requests came from your network. Ask again in 1 s, by GET where you can: kept answers are not counted.',
        extensions: { code: 'TOO_MANY_REQUESTS', retryable: true },
      },
    ],
  ]);
});

it('whoever waits as long as they are told is answered', () => {
  assert(
    property(
      array(integer({ min: 0, max: 2_000 }), { maxLength: 40 }),
      integer({ min: 1, max: 15 }),
      (pauses, each) => {
        const { answered, ask, wait } = counter();
        for (const pause of pauses) {
          wait(pause);
          answered(each);
          const refusal = ask();
          if (refusal === null) continue;
          wait(Number(refusal.headers.get('retry-after')) * 1_000);
          expect(ask()).toBeNull();
        }
      },
    ),
  );
});

it.each<[string, string, string, number]>([
  ['two addresses', '192.0.2.1', '192.0.2.2', 10],
  ['two of one network of IPv6', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', 0],
  ['the same, written otherwise', '2001:DB8:0:0::1', '2001:0db8::2', 0],
  ['two networks of IPv6', '2001:db8:1:2::1', '2001:db8:1:3::1', 10],
  ['two addresses of IPv4 as IPv6 has them', '::ffff:192.0.2.1', '::ffff:192.0.2.2', 10],
])('counts %s as they are', (_what, one, other, left) => {
  const { answered } = counter();
  answered(10, one);
  expect(answered(10, other)).toBe(left);
});

it('answers whoever comes without an address, as no request of the router does', () => {
  const { ask } = counter();
  expect(Array.from({ length: 20 }, () => ask(null)).every((one) => one === null)).toBe(true);
});
