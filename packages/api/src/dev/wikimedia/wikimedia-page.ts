import { createHash } from 'node:crypto';
import type { LocalUser } from './user.ts';

const style = `
:root { background: Canvas; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 36rem; padding: 1rem; }
.notice { border: 2px solid; padding: 0.5rem 1rem; }
ul { list-style: none; padding: 0; }
li a { display: block; border: 1px solid; border-radius: 2px; margin-block: 0.5rem; padding: 0.75rem 1rem; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Returns the page on which one chooses a user: one link for each, and one for refusing. */
export function chooserPage(users: readonly LocalUser[], asked: URLSearchParams): Response {
  const address = (name: string, value: string): string => {
    const parameters = new URLSearchParams(asked);
    parameters.set(name, value);
    return escaped(`?${parameters.toString()}`);
  };
  const choices = users.map(
    ({ sub, username, description }) =>
      `<li><a href="${address('as', sub)}"><bdi>${escaped(username ?? 'A hidden user')}</bdi>: ${escaped(description)}</a></li>`,
  );
  return page(
    200,
    'Sign in as',
    `<ul>\n${choices.join('\n')}\n</ul>\n<p><a href="${address('cancel', '1')}">Cancel</a></p>`,
  );
}

export const problemPage = (problem: string): Response =>
  page(400, 'This request to sign in is not right', `<p>${escaped(problem)}</p>`);

function page(status: number, title: string, content: string): Response {
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – local stand-in for Wikimedia</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="notice">This is a local stand-in for Wikimedia’s login. It runs on this machine only; nobody here is real, and no password is asked for.</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return new Response(body, { status, headers });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
