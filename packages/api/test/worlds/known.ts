import { administrator, whole } from '../authority-world.ts';
import { built, index } from '../pages.ts';
import { emptyWorld, type AppOptions, type World } from '../world.ts';
import { remakeAllDigests } from '../../src/digest/remake.ts';
import { jobStore } from '../identities.ts';
import { acrossQuestions } from './across.ts';
import { corpus } from './corpus.ts';
import type { Asked } from './differing.ts';
import type { Known } from './fact.ts';
import { addresses } from './files.ts';
import { held } from './held.ts';
import { findings } from './found.ts';

/** What is there, what is hidden besides, and all questions have a moment each, so that no answer tells the time. */
const begun = Date.now();
const moments = { made: begun - 3_600_000, hidden: begun - 1_800_000, asked: begun } as const;
let now: number = moments.made;

/** Sets the clock of the worlds. */
export function isTime(moment: keyof typeof moments): void {
  now = moments[moment];
}

export const options: AppOptions = {
  administrators: [administrator],
  builtFiles: built(index),
  clock: () => new Date(now),
};

/** Code that a first question would wait for, and the same question of the other world would not. */
const late = () =>
  Promise.all([
    import('../../src/read/discovery.ts'),
    import('../../src/identity/devices.ts'),
    import('../../src/read/personal-export.ts'),
    import('../../src/identity/participations.ts'),
    import('../../src/identity/tokens.ts'),
    import('../../src/identity/stars.ts'),
    import('../../src/identity/also-me.ts'),
    import('../../src/identity/messages.ts'),
    import('../../src/identity/inbox-limit.ts'),
    import('../../src/conflicts/service.ts'),
    import('../../src/write/service.ts'),
    import('../../src/write/merge-service.ts'),
    import('../../src/write/undo.ts'),
    import('../../src/read/audit.ts'),
    import('../../src/read/personal-export.ts'),
    import('../../src/http/imports.ts'),
    import('../../src/http/pictures.ts'),
    import('../../src/http/exports.ts'),
  ]);

/** A draft and a published conference, and everything that can be asked about them. */
export async function knownWorld(): Promise<{ readonly one: World; readonly known: Known; readonly asked: Asked }> {
  isTime('made');
  await late();
  const one = await emptyWorld(options);
  const [draft, published] = [await whole(one, 'draft'), await whole(one, 'published')];
  await published.own.publish();
  const dark = await held(one, 'held');
  const types = Object.keys(published.nodes);
  const all = [draft, published, dark].map(({ own, nodes }) => ({
    slug: own.slug,
    nodes: { ...nodes, Conference: own.id } as Readonly<Record<string, string>>,
  }));
  const slugs = all.map(({ slug }) => slug);
  const people = all.map(({ slug, nodes }) => ({ id: nodes['Person']!, username: `Synthetic person of ${slug}` }));
  const nodes = Object.fromEntries(types.map((type) => [type, all.flatMap((one) => one.nodes[type] ?? [])]));
  const names = [...slugs, ...people.map(({ username }) => username), 'hidden'];
  const across = acrossQuestions({
    slugs,
    organizations: slugs.flatMap((slug) => [`${slug}-affiliate`, `${slug}-institution`]),
    people: people.map(({ id }) => id),
  });
  // Code that the first question loads would make the chain of its reads look longer.
  await Promise.all([import('../../src/across/across.ts'), import('../../src/write/participation.ts')]);
  // Whoever asks first makes them, and asks the store for more.
  await remakeAllDigests(jobStore(one));
  const questions = [...corpus(nodes, names), ...findings([draft, published]), ...across];
  const pictured = ['Person', 'Conference', 'Affiliate', 'MediaFile'].flatMap((type) => nodes[type] ?? []);
  const asked = { questions, addresses: addresses([...slugs, 'hidden'], people, pictured) };
  return { one, known: { draft, published, held: dark }, asked };
}
