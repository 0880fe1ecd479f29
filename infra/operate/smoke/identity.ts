import { sessionCookie } from '../../../packages/api/src/http/cookies.ts';
import type { Check } from '../check.ts';
import { asked, expected, first, jsonOf, type Site } from './site.ts';

const plain = '{ conferences(first: 1) { edges { node { slug } } } }';

const forbidden = `mutation {
  createConference(input: {
    slug: "smoke-test", name: [{ language: "en", text: "Smoke test" }],
    startsOn: "2027-01-01", endsOn: "2027-01-01", timeZone: "UTC"
  }) { __typename }
}`;

/** Checks that readers are told apart, and get no other's answers. */
export const identityChecks = (site: Site): readonly Check[] => [
  {
    name: 'What everybody is answered is kept at the edge for a while',
    async run() {
      const answer = await site.get(asked(plain));
      return first(
        expected('cache-control', answer.header('cache-control'), /public.*s-maxage=\d+/),
        expected('vary', answer.header('vary'), /cookie/i),
      );
    },
  },
  {
    name: 'An answer to a query that was posted is not kept',
    run: async () => expected('cache-control', (await site.post(plain)).header('cache-control'), /no-store/),
  },
  {
    name: 'A cookie reaches the API, and its answer is kept for nobody',
    async run() {
      const answer = await site.get(asked(plain), { cookie: `${sessionCookie}=forged` });
      return expected('cache-control', answer.header('cache-control'), /no-store/);
    },
  },
  {
    name: 'Authorization reaches the API, and a forged token is refused',
    async run() {
      const answer = await site.get(asked(plain), { authorization: 'Bearer forged' });
      return first(
        expected('status', answer.status, /^401$/),
        expected('code', jsonOf(answer).errors?.[0]?.extensions?.code ?? '', /^UNAUTHENTICATED$/),
      );
    },
  },
  {
    name: 'Nobody writes without signing in',
    async run() {
      const { data, errors } = jsonOf(await site.post(forbidden));
      const type = data?.['createConference']?.__typename ?? errors?.[0]?.message ?? '';
      return expected('createConference', type, /^NotSignedIn$/);
    },
  },
];
