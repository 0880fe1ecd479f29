import { required, type Values } from './field.ts';
import * as kit from './kit.ts';

export const seriesFields = {
  slug: required(kit.slug('Its part of a web address.')),
  name: required(kit.localized('What it is called.', 200)),
  area: kit.localized('The part of the world or movement that it is for.', 500),
  wikidataId: kit.wikidataId,
};
export type SeriesValues = Values<typeof seriesFields>;
