/** How many times chance is tried: few times by each change, and as often as it takes to trust it by `npm run soak`. */
export const many = ({ soak, otherwise }: { readonly soak: number; readonly otherwise: number }): number =>
  process.env['MODE'] === 'soak' ? soak : otherwise;
