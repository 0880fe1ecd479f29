/** The reason why somebody is not signed in; it stands in the log. */
export type LoginRefusal = keyof typeof refusals;

/** The status and text for each reason. Nothing of the request stands here. */
const refusals = {
  unconfigured: [503, 'Sign-in is not set up on this site yet.'],
  cancelled: [400, 'Wikimedia did not sign you in. If you did not mean to cancel, please sign in again.'],
  state: [400, 'This sign-in took longer than ten minutes or was already used. Please sign in again.'],
  browser: [400, 'This sign-in began in another browser, or this one keeps no cookies. Please sign in again here.'],
  code: [400, 'Wikimedia does not accept this sign-in any more. Please sign in again.'],
  blocked: [403, 'This Wikimedia account is blocked and cannot sign in here. You can sign in with another one.'],
  unreachable: [502, 'Wikimedia does not answer at the moment. Please sign in again in a few minutes.'],
  profile: [502, 'Wikimedia answered in a way that we do not understand. Please sign in again later.'],
  credentials: [502, 'Wikimedia does not accept this site at the moment. Please sign in again later.'],
  store: [503, 'Our data store does not answer at the moment. Please sign in again in a minute.'],
  unexpected: [500, 'Something went wrong on our side. Please sign in again.'],
} as const satisfies Record<string, readonly [status: number, text: string]>;

/**
 * A page without scripts and styles: it must work wherever a login ends.
 *
 * @param returnTo where on this site whoever tries again goes on
 */
export function refusalPage(reason: LoginRefusal, returnTo: string): Response {
  const [status, text] = refusals[reason];
  const again = `/login?returnTo=${encodeURIComponent(returnTo)}`;
  const link = reason === 'unconfigured' ? '<a href="/">Go to the start page</a>' : `<a href="${again}">Sign in</a>`;
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>You are not signed in</title>
</head>
<body>
<main>
<h1>You are not signed in</h1>
<p>${text}</p>
<p>${link}</p>
</main>
</body>
</html>
`;
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Checks whether the fault is ours or Wikimedia's rather than part of a login's ordinary life. */
export const isFault = (reason: LoginRefusal): boolean => refusals[reason][0] >= 500;
