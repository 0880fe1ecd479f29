import type { Credentials } from './signature.ts';

/**
 * Returns credentials from where AWS's own tools look for them: the environment, a profile, a container, a machine. The
 * provider keeps what it found and asks anew before it expires. It is loaded late, for where the engine is embedded
 * nobody asks; in the bundle of a function, one that reads the environment stands in its place.
 */
export function awsCredentials(): () => Promise<Credentials> {
  let provider: Promise<() => Promise<Credentials>> | undefined;
  return async () => {
    provider ??= import('@aws-sdk/credential-provider-node').then(({ defaultProvider }) => defaultProvider());
    return (await provider)();
  };
}
