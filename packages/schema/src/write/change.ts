import type { builder } from '../graphql/builder.ts';

type Fields = Parameters<
  Parameters<ReturnType<typeof builder.objectRef<Changed>>['implement']>[0]['fields'] & object
>[0];

interface Changed {
  readonly change?: string | null;
}

/** The field of a payload by which a change is taken back. */
export const changeField = (t: Pick<Fields, 'id'>) =>
  t.id({
    nullable: true,
    description:
      'By this, undoChange takes the change back for whoever wrote it, by what they may do then; null where nothing was changed, or it is never taken back.',
    resolve: ({ change }: Changed) => change ?? null,
  });
