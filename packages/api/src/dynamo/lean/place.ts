import type { RequestOptions } from 'node:http';
import { urlToHttpOptions } from 'node:url';
import { hurried, isAws, madeUp, within, type StoreAddress } from '../address.ts';
import { awsCredentials } from './credentials.ts';
import { createSigner, type Credentials, type Sign } from './signature.ts';

/** The address of the store, and the way to sign requests there. */
export interface Place {
  readonly sign: Sign;
  readonly credentials: () => Promise<Credentials>;
  readonly find: () => Promise<Target>;
}

interface Target {
  readonly host: string;
  readonly options: RequestOptions;
}

/** @throws when it is AWS, and the environment does not say which region */
export function placeOf(endpoint: StoreAddress['endpoint']): Place {
  const { region, credentials } = isAws(endpoint) ? aws() : local();
  return {
    sign: createSigner(region),
    credentials,
    find: finder(endpoint ?? `https://dynamodb.${region}.amazonaws.com`),
  };
}

function finder(endpoint: NonNullable<StoreAddress['endpoint']>): Place['find'] {
  if (typeof endpoint === 'function') return async () => targetOf(await within(hurried.milliseconds, endpoint));
  const target = targetOf(new URL(endpoint));
  return async () => target;
}

const targetOf = (url: URL): Target => ({ host: url.host, options: urlToHttpOptions(url) });

function aws() {
  const region = process.env['AWS_REGION'];
  if (region === undefined) throw new Error('The variable AWS_REGION is missing.');
  return { region, credentials: awsCredentials() };
}

function local() {
  const { region, credentials } = madeUp();
  return { region, credentials: async (): Promise<Credentials> => credentials };
}
