import { english } from '../drafts.ts';
import { opening, scheduleFile } from '../imports.ts';
import { merge } from '../merging.ts';
import { changing, undo, versionOf } from '../undo.ts';
import { sendAndWait } from '../uploads.ts';
import { writer, type Fact } from './fact.ts';

/** What organizers do in more than one write: merging, and imports. */
export const work: readonly Fact[] = [
  {
    name: 'Two profiles of a draft that become one, and a third about which its person is asked',
    seenBy: 'another team alone',
    async write(world, { draft }) {
      const { headers, id: conference } = draft.own;
      const { done } = writer(world, headers);
      const make = async (displayName: string) =>
        (await done('createPerson', { conference, displayName })).id as string;
      const [one, two, third] = [await make('Hidden twin'), await make('Hidden Twin'), await make('Hidden third')];
      await done('createSession', {
        conference,
        title: english('Hidden'),
        speakers: [{ person: one, role: 'PRESENTER' }],
      });
      await merge(world, one, two, headers);
      await merge(world, third, draft.nodes['Person']!, headers);
    },
  },
  {
    name: 'Deletions and changes of a draft that are taken back',
    seenBy: 'another team alone',
    async write(world, { draft }) {
      const { headers, id: conference } = draft.own;
      const input = { conference, title: english('Hidden'), speakers: [] };
      const made = await changing(world, 'createSession', input, headers);
      await undo(world, { change: made }, headers);
      const id = draft.nodes['Announcement']!;
      const expectedVersion = await versionOf(world, id, headers);
      const deletion = await changing(world, 'deleteAnnouncement', { id, expectedVersion }, headers);
      await undo(world, { change: deletion }, headers);
    },
  },
  {
    name: 'The deletion of an announcement that waits, taken back',
    seenBy: 'organizers alone',
    async write(world, { published }) {
      const { headers, id: conference } = published.own;
      const { done } = writer(world, headers);
      const { id } = await done('createAnnouncement', { conference, title: english('Hidden'), publishedAt: null });
      const deletion = await changing(world, 'deleteAnnouncement', { id, expectedVersion: 1 }, headers);
      await undo(world, { change: deletion }, headers);
    },
  },
  {
    name: 'An import that organizers try, and one that fails',
    seenBy: 'organizers alone',
    async write(world, { published }) {
      await sendAndWait(world, published.own, scheduleFile([opening]), '?dryRun=1');
      await sendAndWait(world, published.own, 'Hidden', '?dryRun=1');
    },
  },
];
