import { builder } from '../graphql/builder.ts';
import type { Device as DeviceModel } from '../model/viewer.ts';

export const Device = builder.objectRef<DeviceModel>('Device').implement({
  description:
    'A browser in which the viewer is signed in. Nothing else is kept of it: no address, no version, and no time of day of its visits.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'By which its sign-in is ended; it opens nothing.' }),
    browser: t.exposeString('browser', {
      nullable: true,
      description: 'The name that the browser gave of itself at sign-in: Firefox; null for one that is little known.',
    }),
    system: t.exposeString('system', {
      nullable: true,
      description: 'What it runs on: Android, iOS, Linux, macOS, Windows; null for any other.',
    }),
    signedInOn: t.expose('signedInOn', { type: 'Date', description: 'The day of the sign-in, in UTC.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The day on which the sign-in ends by itself, in UTC.' }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Whether the question comes from it.' }),
  }),
});
