/** What the gadget finds on a wiki, as far as it uses it: mw, a piece of jQuery, and the styles of Codex. */
import '@wikimedia/codex/dist/codex.style-bidi.css';

const parameters = new URLSearchParams(location.search);
const language = parameters.get('uselang') ?? 'en';
Object.assign(document.documentElement, {
  lang: language,
  dir: ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr',
});

if (parameters.has('conference'))
  document.querySelector('[data-conference]').dataset.conference = parameters.get('conference');

const $content = {
  find: (selector) => ({
    each: (show) => document.querySelectorAll(selector).forEach((one, index) => show(index, one)),
  }),
};

globalThis.mw = {
  config: { get: () => language },
  hook: () => ({ add: (handler) => handler($content) }),
  loader: { load: () => undefined },
  log: console,
  util: { addCSS: (css) => document.head.append(Object.assign(document.createElement('style'), { textContent: css })) },
};
mw.util.addCSS(
  'body { margin: 0; font-family: sans-serif } main { max-inline-size: 40rem; margin-inline: auto; padding: 1rem }',
);

await import('./conference-now.js');
