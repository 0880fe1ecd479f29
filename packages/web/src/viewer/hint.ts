const name = '__Host-viewer';

/** Checks if it is worth asking who is signed in: a cookie of the API says that somebody is, but not who. */
export const mayBeSignedIn = (): boolean => document.cookie.split('; ').includes(`${name}=1`);

/** Removes the hint: a session may end before its time without notice, and one vain query is enough. */
export function forgetViewer(): void {
  document.cookie = `${name}=; Path=/; Secure; Max-Age=0`;
}
