/** GitHub's environments, each with the stages that are deployed from it. */
export const environments = { preview: 'pr-*', staging: 'staging', production: 'production' } as const;

export type Environment = keyof typeof environments;

/**
 * The pattern of SST's names for things of a stage. It cuts the name of the app where a name would become too long, so
 * the pattern can say no more.
 */
export const named = (environment: Environment): string => `wikicon*-${environments[environment]}-*`;
