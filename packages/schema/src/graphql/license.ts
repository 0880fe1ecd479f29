import type { License as LicenseModel } from '../model/license.ts';
import { builder } from './builder.ts';

export const License = builder.objectRef<LicenseModel>('License');

License.implement({
  description: 'Terms of reuse.',
  fields: (t) => ({
    spdxId: t.exposeString('spdxId', { description: 'Its identifier in the SPDX list: CC-BY-SA-4.0.' }),
    name: t.exposeString('name', { description: 'Its usual name: CC BY-SA 4.0.' }),
    url: t.expose('url', { type: 'URL', description: 'Its full text.' }),
  }),
});
