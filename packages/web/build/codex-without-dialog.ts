import type { Plugin } from 'vite';

/**
 * Codex's dialog is set up by an assignment, which a bundler has to keep, and with it the dialog and all that it needs,
 * on pages that have none. Nothing here uses it: the browser's own dialog does as much.
 */
export const codexWithoutDialog: Plugin = {
  name: 'codex-without-dialog',
  apply: 'build',
  transform: {
    filter: { id: /@wikimedia\/codex\/dist\/codex\.js/ },
    handler: (code) => ({ code: code.replace(assignment, ''), map: null }),
  },
};

const assignment = /const __setup__ = __default__\.setup;\n[^]*?: __injectCSSVars__;/;
