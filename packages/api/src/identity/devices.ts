import type { Device, ViewerService } from '@wikicon/schema';
import type { Identity, Viewer } from '../authority/viewer.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Transactor } from '../dynamo/transaction.ts';
import { hashOf } from '../kernel/secret.ts';
import { credentialPrefix, sessionDataFrom } from '../rows/account.ts';
import { inSession } from './in-session.ts';

interface Needs {
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
}

type Devices = Pick<ViewerService, 'devices' | 'signOutDevice' | 'signOutEverywhere'>;

/** The browsers in which the viewer is signed in, and the end of their sign-ins. */
export function createDevices({ table, transactor, identity }: Needs): Devices {
  return {
    async devices() {
      const viewer = await identity.viewer();
      if (viewer === null || viewer.token !== null) return null;
      const rows = (await sessionsOf(viewer)).toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
      return parsedAll(rows, (row) => deviceOf(row, viewer.credential), table);
    },

    async signOutDevice(id) {
      const viewer = await identity.viewer();
      const refusal = inSession(viewer);
      if (refusal !== null) return refusal;
      const row = (await sessionsOf(viewer!)).find((one) => deviceId(one) === id);
      if (row === undefined) return { kind: 'NotFound', id };
      await transactor.run([{ remove: { pk: row.pk, sk: row.sk } }]);
      identity.forget();
      return { kind: 'Deleted', deletedId: id as never };
    },

    async signOutEverywhere() {
      const viewer = await identity.viewer();
      const refusal = inSession(viewer);
      if (refusal !== null) return refusal;
      const sessions = await sessionsOf(viewer!);
      // Another browser may just have done the same.
      if (sessions.length > 0) await transactor.run(sessions.map(({ pk, sk }) => ({ remove: { pk, sk } })));
      identity.forget();
      return { kind: 'SignOutPayload', endedCount: sessions.length };
    },
  };

  function sessionsOf({ person }: Viewer): Promise<Row[]> {
    return table.all({ partition: reference(person), prefix: credentialPrefix('session') });
  }
}

function deviceOf(row: Row, current: string | null): Device {
  const { browser = null, system = null } = sessionDataFrom(row);
  return {
    id: deviceId(row),
    browser,
    system,
    signedInOn: row.createdAt.slice(0, 10),
    endsOn: new Date((row.expiresAt ?? 0) * 1_000).toISOString().slice(0, 10),
    isCurrent: row.sk === current,
  };
}

/** Made of the key, so that sessions need hold no id, and telling nothing of it. */
const deviceId = ({ sk }: Row): string => `dev_${hashOf(sk)}`;
