import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text that needs no escaping. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Returns the hash that stands in the store in place of a secret: readers of the table cannot use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
