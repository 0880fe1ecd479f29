/** The secrets of a stage, set by `sst secret set`; docs/operations.md says how each is made and changed. */

/** Signs cursors: at least 32 characters. */
export const cursorKey = new sst.Secret('CursorKey');

/** Words of at least 32 characters: the router sends the first, the API takes each. */
export const routerSecret = new sst.Secret('RouterSecret');

/** The OAuth client that is registered at Wikimedia; where there is none, nobody signs in. */
export const oauthClientId = new sst.Secret('OauthClientId', '');
export const oauthClientSecret = new sst.Secret('OauthClientSecret', '');

/** How whoever runs the site is reached, as Wikimedia asks of those who fetch its pictures. */
export const contact = new sst.Secret('Contact', '');

/** The administrators' central ids at Wikimedia; none until somebody names them. */
export const administrators = new sst.Secret('Administrators', '');
