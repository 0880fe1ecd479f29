import type { Organization, Series } from '@wikicon/schema';
import type { IndexKey, Row } from '../../dynamo/row.ts';
import { isObject } from '../../dynamo/shape.ts';
import { organizationIndex } from '../../rows/organization.ts';
import { seriesIndex } from '../../rows/series.ts';
import type { Step } from './step.ts';

/** The place of a node in the list of all of its kind; null where its row cannot be read, as in every list. */
const places: Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => IndexKey | null>> = {
  Series: ({ id, name }) =>
    isText(id) && isObject(name) && isText(Object.values(name)[0]) ? seriesIndex({ id, name } as Series) : null,
  Organization: ({ id, slug }) => (isText(id) && isText(slug) ? organizationIndex({ id, slug } as Organization) : null),
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Series enter the list of all series, and organizations that a draft brought in that of all of their kind. */
export const lists: Step = {
  number: 2,
  name: 'series and organizations in their lists',
  change(row: Row) {
    const { type, data } = row;
    const place = row.gsi1pk === undefined && isObject(data) ? (places[type]?.(data) ?? null) : null;
    return [place === null ? row : { ...row, ...place }];
  },
};
