const name = '__Host-viewer';

/** Whether it is worth asking who is signed in: a cookie of the API says so, and nothing of whom. */
export const mayBeSignedIn = (): boolean => document.cookie.split('; ').includes(`${name}=1`);

/** A session may end before its time, and says so to nobody: whoever then asks in vain need not ask again. */
export function forgetViewer(): void {
  document.cookie = `${name}=; Path=/; Secure; Max-Age=0`;
}
