import type { Plugin } from 'vite';

/**
 * Codex is one module, and a module is loaded whole: what forms use of it would come with the first page. So they have
 * another copy of it, of which the bundler keeps what they need, and which loads with them.
 */
export const codexOfForms: Plugin = {
  name: 'codex-of-forms',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source !== '@wikimedia/codex' || !/\/src\/(form|noun|organize|pages\/me)\//.test(importer ?? '')) return null;
    const codex = await this.resolve(source, importer, { skipSelf: true });
    return codex && `${codex.id}?forms`;
  },
};
