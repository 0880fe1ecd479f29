/** Whether it is worth asking who is signed in: a cookie of the API says so, and nothing of whom. */
export const mayBeSignedIn = (): boolean => document.cookie.split('; ').includes('__Host-viewer=1');
