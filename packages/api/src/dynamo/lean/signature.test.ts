import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSigner, type Credentials } from './signature.ts';

const digits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/='];
const base64 = fc.string({ unit: fc.constantFrom(...digits), minLength: 1, maxLength: 60 });
const host = fc
  .tuple(fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 })))
  .map(([domain, port]) => (port === null ? domain : `${domain}:${port}`));
const region = fc.oneof(
  fc.constantFrom('eu-central-1', 'us-gov-west-1', 'cn-north-1', 'local'),
  fc.stringMatching(/^[a-z]{2}-[a-z]{4,9}-\d$/),
);

const request = fc.record({
  host,
  target: fc.constantFrom('GetItem', 'Query').map((operation) => `DynamoDB_20120810.${operation}`),
  body: fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', minLength: 100, maxLength: 5_000 }),
    // Halves of surrogate pairs too.
    fc.array(fc.integer({ min: 0xd7_00, max: 0xe1_00 })).map((units) => String.fromCharCode(...units)),
  ),
});

const credentials = fc.record({
  accessKeyId: fc.stringMatching(/^(AKIA|ASIA)[A-Z2-7]{16}$/),
  secretAccessKey: base64,
  sessionToken: fc.option(base64, { nil: undefined }),
});

const date = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

it('is the signature of the AWS SDK, whatever is asked, by whomever, whenever and wherever', async () => {
  const signers = new Map<string, ReturnType<typeof createSigner>>();
  await fc.assert(
    fc.asyncProperty(request, credentials, region, date, async (asked, who, where, when) => {
      const sign = signers.get(where) ?? createSigner(where);
      signers.set(where, sign);
      const { authorization, ...headers } = sign(asked, who, when);
      expect(authorization).toBe(await signedBySdk(headers, asked.body, { who, where, when }));
    }),
    { numRuns: 3_000 },
  );
});

it('changes with the day, and back, though the key of a day is kept', async () => {
  const asked = { host: 'localhost:8000', target: 'DynamoDB_20120810.GetItem', body: '{}' };
  const who = { accessKeyId: 'a key', secretAccessKey: 'a secret' };
  const days = ['2026-11-29T23:59:59.999Z', '2026-11-30T00:00:00Z', '2026-11-29T23:59:59.999Z'];
  const sign = createSigner('local');
  for (const day of days) {
    const when = new Date(day);
    const { authorization, ...headers } = sign(asked, who, when);
    expect(authorization).toBe(await signedBySdk(headers, asked.body, { who, where: 'local', when }));
  }
});

interface Circumstances {
  readonly who: Credentials;
  readonly where: string;
  readonly when: Date;
}

async function signedBySdk(headers: object, body: string, { who, where, when }: Circumstances) {
  const signer = new SignatureV4({
    service: 'dynamodb',
    region: where,
    credentials: { ...who, sessionToken: who.sessionToken! },
    sha256: Sha256,
    applyChecksum: false,
  });
  const [hostname = ''] = (headers as { host: string }).host.split(':');
  const signed = await signer.sign(
    { method: 'POST', protocol: 'https:', hostname, path: '/', headers: { ...headers }, body },
    { signingDate: when },
  );
  return signed.headers['authorization'];
}

/** As the signer wants it. */
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array);
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(data as Uint8Array);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {}
}
