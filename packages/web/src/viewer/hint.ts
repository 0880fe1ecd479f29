const name = '__Host-viewer';

/** Checks if it is worth asking who is signed in: a cookie of the API says that somebody is, but not who. */
export const mayBeSignedIn = (): boolean => document.cookie.split('; ').includes(`${name}=1`);

/** The keys under which this browser keeps the stars of whoever is signed in, and when those sessions were. */
export const accountStarsKey = 'wikicon-account-stars';
export const accountKnownKey = 'wikicon-account-known';

/**
 * Removes the hint, and the stars of whoever was signed in: a session may end before its time without notice, and one
 * vain query is enough.
 */
export function forgetViewer(): void {
  document.cookie = `${name}=; Path=/; Secure; Max-Age=0`;
  for (const key of [accountStarsKey, accountKnownKey])
    try {
      localStorage.removeItem(key);
      // Browsers tell the other tabs alone.
      dispatchEvent(new StorageEvent('storage', { key }));
    } catch {
      // Where nothing can be kept, there is nothing to forget.
    }
}
