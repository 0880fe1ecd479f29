import { typeNameOf, type Conference, type NodeService, type ViewerService } from '@wikicon/schema';
import { lazily } from '../kernel/lazily.ts';
import { relationOf } from '../authority/grants.ts';
import { mayWrite } from '../authority/may.ts';
import type { Table } from '../dynamo/table.ts';
import type { Transactor } from '../dynamo/transaction.ts';
import { conferenceOfNode } from '../kernel/ids.ts';
import type { Identity } from '../authority/viewer.ts';
import { unreadAt } from '../rows/unread.ts';
import { inSession } from './in-session.ts';

export interface ViewerNeeds {
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
  readonly nodes: NodeService;
  readonly clock: () => Date;
}

/** The person who asks, what they may do, and their access tokens. */
export function createViewers({ table, transactor, identity, nodes, clock }: ViewerNeeds): ViewerService {
  const tokens = lazily(async () =>
    (await import('./tokens.ts')).createTokens({ table, transactor, identity, nodes, clock }),
  );
  const devices = lazily(async () => (await import('./devices.ts')).createDevices({ table, transactor, identity }));
  return {
    async get() {
      const viewer = await identity.viewer();
      return (
        viewer && {
          person: { id: viewer.person },
          username: viewer.account.username,
          isAdministrator: viewer.isAdministrator,
          unreadMessageCount: viewer.token === null ? unreadAt(viewer.unread, clock()).length : null,
          conferences: [...viewer.teams].map(([id, roles]) => ({ conference: { id }, roles: [...roles] })),
        }
      );
    },

    rolesIn: async (conference) => [...((await identity.viewer())?.teams.get(conference) ?? [])],

    async may(action, { id }) {
      if (identity.person === null) return false;
      const place = conferenceOfNode(id);
      // All at once: what is read after the viewer would join other reads or not, as the answers come, and cost as much.
      const [viewer, node, owner] = await Promise.all([
        identity.viewer(),
        nodes.byId(id),
        place === null ? null : nodes.byId(place),
      ]);
      const { publication } = (owner ?? {}) as Partial<Conference>;
      if (viewer === null || node === null || publication === 'ARCHIVED') return false;
      if (action === 'delete' && id === place && publication !== 'DRAFT') return false;
      return mayWrite(viewer, typeNameOf(id), action, relationOf(id, place, node));
    },

    async participations() {
      const viewer = await identity.viewer();
      return viewer === null || viewer.token !== null
        ? null
        : (await import('./participations.ts')).participationsOf(viewer, { table, nodes });
    },

    accessTokens: () => tokens.accessTokens(),
    createAccessToken: (fields) => tokens.createAccessToken(fields),
    revokeAccessToken: (id) => tokens.revokeAccessToken(id),

    devices: () => devices.devices(),
    signOutDevice: (input) => devices.signOutDevice(input),
    signOutEverywhere: () => devices.signOutEverywhere(),

    async exported() {
      const viewer = await identity.viewer();
      if (inSession(viewer) !== null) return null;
      const { exportOf } = await import('../read/personal-export.ts');
      return JSON.stringify(await exportOf(viewer!.person, table));
    },
  };
}
