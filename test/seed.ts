import * as fc from 'fast-check';

/** The seed of fast-check in every package: new each time, and named by a failure; FC_SEED draws the same again. */
const seed = process.env['FC_SEED'];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
