import { createHash, createHmac } from 'node:crypto';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';

/** The region of all that is deployed: sst.config.ts names it too. */
export const region = 'eu-central-1';

interface Call {
  readonly service: 'sts' | 'ssm' | 'lambda';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface AwsAnswer {
  readonly status: number;
  readonly text: string;
}

/** Signs what it asks with the credentials that AWS's own tools would take: from the environment, a profile, a role. */
export function connectAws(environment: NodeJS.ProcessEnv) {
  const credentials = defaultProvider();
  return async ({ service, method, path, headers = {}, body = '' }: Call): Promise<AwsAnswer> => {
    const url = new URL(path, environment['AWS_ENDPOINT_URL'] ?? `https://${service}.${region}.amazonaws.com`);
    const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 });
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, ...headers },
      body,
    });
    const { host: _host, ...sent } = signed.headers;
    const response = await fetch(url, {
      method,
      headers: sent,
      signal: AbortSignal.timeout(10_000),
      ...(method === 'POST' && { body }),
    });
    return { status: response.status, text: await response.text() };
  };
}

export type Aws = ReturnType<typeof connectAws>;

/** SHA-256 as the signer wants it, by Node's own: other packages of it are larger. */
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytes(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {}
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
