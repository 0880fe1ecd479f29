import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface Unsigned {
  readonly host: string;
  /** The operation, such as DynamoDB_20120810.GetItem. */
  readonly target: string;
  readonly body: string;
}

/** Returns the headers of a signed request to DynamoDB. */
export type Sign = (request: Unsigned, credentials: Credentials, date: Date) => Readonly<Record<string, string>>;

const algorithm = 'AWS4-HMAC-SHA256';

/**
 * AWS's Signature Version 4, for requests of the one form that the store takes. The library takes 0.05 ms a request,
 * a third of all that a lean read costs; this takes 0.01, and gives the same.
 */
export function createSigner(region: string): Sign {
  let known: { readonly secret: string; readonly day: string; readonly key: KeyObject } | null = null;

  function keyOf(secret: string, day: string): KeyObject {
    if (known?.secret !== secret || known.day !== day) known = { secret, day, key: dayKey(secret, day, region) };
    return known.key;
  }

  return ({ host, target, body }, { accessKeyId, secretAccessKey, sessionToken }, date) => {
    const time = date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    // In the order of their names, as they are signed.
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      host,
      'x-amz-date': time,
      ...(sessionToken && { 'x-amz-security-token': sessionToken }),
      'x-amz-target': target,
    };
    const names = Object.keys(headers).join(';');
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    const request = `POST\n/\n\n${lines.join('')}\n${names}\n${hash('sha256', body)}`;
    const scope = `${day}/${region}/dynamodb/aws4_request`;
    const signature = createHmac('sha256', keyOf(secretAccessKey, day))
      .update(`${algorithm}\n${time}\n${scope}\n${hash('sha256', request)}`)
      .digest('hex');
    return {
      ...headers,
      authorization: `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    };
  };
}

/** To hash with a key object takes a fifth of the time that bytes take. */
function dayKey(secret: string, day: string, region: string): KeyObject {
  let key = Buffer.from(`AWS4${secret}`);
  for (const text of [day, region, 'dynamodb', 'aws4_request']) key = createHmac('sha256', key).update(text).digest();
  return createSecretKey(key);
}
