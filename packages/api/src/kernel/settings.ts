import * as z from 'zod/mini';

const text = (least: number) => z.string().check(z.minLength(least));
const whole = (least: number, most: number) => z.coerce.number().check(z.int(), z.gte(least), z.lte(most));
const address = z.url({ protocol: /^https?$/ });
const safeAddress = z.url({ protocol: /^https$/ });

/** Words apart by commas or spaces. */
const words = z.pipe(
  z._default(z.string(), ''),
  z.transform((list: string) => list.split(/[\s,]+/).filter((word) => word !== '')),
);

/** At least one, each long enough that nobody guesses it. */
const secrets = z.pipe(words, z.array(text(32)).check(z.minLength(1)));

/** As Wikimedia gives them to a registered client: both, or none where nobody signs in. */
const oauthClient = { OAUTH_CLIENT_ID: z.optional(text(1)), OAUTH_CLIENT_SECRET: z.optional(text(1)) };

const withoutSlash = z.transform((url: string) => url.replace(/\/$/, ''));

const shared = {
  ...oauthClient,
  TABLE_NAME: z._default(text(3), 'wikicon'),
  /** Wikimedia's central ids. */
  ADMINISTRATORS: words,
  DEADLINE_MS: z._default(whole(100, 25_000), 2_500),
  /** How whoever runs the site is reached: Wikimedia asks it of every program. */
  CONTACT: z.optional(z.string().check(z.regex(/^[\u0020-\u007E]{3,200}$/))),
  /** The memory for kept answers (docs/decisions/0029); 0 keeps none. */
  KEPT_ANSWERS_MB: z._default(whole(0, 2_000), 32),
};

/**
 * The requests of an address that are made anew, at once and each second; no burst is no limit. A hall of 200 behind
 * one address that opens the program is about 1,600. A server answers all of it, and a function a part of it.
 */
const rate = ({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }) => ({
  RATE_BURST: z._default(whole(0, 1_000_000), burst),
  RATE_PER_SECOND: z._default(whole(1, 1_000_000), perSecond),
});

const local = z.object({
  ...shared,
  ...rate({ burst: 6_000, perSecond: 200 }),
  PORT: z._default(whole(0, 65_535), 4_000),
  HOST: z._default(text(1), '127.0.0.1'),
  DATA_DIR: z._default(text(1), '.data'),
  COMMONS_BASE: z.optional(z.pipe(address, withoutSlash)),
  DYNAMODB_ENDPOINT: z.optional(address),
  OAUTH_BASE: z.optional(z.pipe(address, withoutSlash)),
  /** Whether schedules are also fetched by http and from this machine, for those who develop. */
  IMPORT_ADDRESSES: z._default(z.enum(['public', 'local']), 'public'),
});

const lambda = z.object({
  ...shared,
  TABLE_NAME: text(3),
  SITE_URL: z.pipe(safeAddress, withoutSlash),
  ...rate({ burst: 1_500, perSecond: 20 }),
  CURSOR_KEY: text(32),
  ROUTER_SECRET: secrets,
  COMMONS_BASE: z.optional(z.pipe(safeAddress, withoutSlash)),
  /** Before this moment no answer is kept: functions of the release before may still write in their way. */
  KEPT_ANSWERS_FROM: z._default(z.iso.datetime(), '1970-01-01T00:00:00Z'),
  OAUTH_BASE: z.optional(z.pipe(safeAddress, withoutSlash)),
});

/** The worker that does jobs answers nobody; it goes on with imports for those who may. */
const worker = z.object({ TABLE_NAME: text(3), ADMINISTRATORS: words });

export type LocalSettings = z.infer<typeof local>;
export type LambdaSettings = z.infer<typeof lambda>;

/** The settings of a server on this machine. @throws an error that names the variable and the rule */
export const localSettings = (environment: NodeJS.ProcessEnv): LocalSettings => settings(local, environment);

/** The settings of a function in the cloud. @throws an error that names the variable and the rule */
export const lambdaSettings = (environment: NodeJS.ProcessEnv): LambdaSettings => settings(lambda, environment);

/** The settings of the worker that does jobs. @throws an error that names the variable and the rule */
export const workerSettings = (environment: NodeJS.ProcessEnv): Pick<LambdaSettings, 'TABLE_NAME' | 'ADMINISTRATORS'> =>
  fitting(worker, environment);

function settings<Settings extends z.infer<z.ZodMiniObject<typeof oauthClient>>>(
  shape: z.ZodMiniType<Settings>,
  environment: NodeJS.ProcessEnv,
): Settings {
  const data = fitting(shape, environment);
  const { OAUTH_CLIENT_ID: id, OAUTH_CLIENT_SECRET: secret } = data;
  if (id !== undefined && secret === undefined) throw misfit('OAUTH_CLIENT_SECRET', 'OAUTH_CLIENT_ID needs it');
  if (id === undefined && secret !== undefined) throw misfit('OAUTH_CLIENT_ID', 'OAUTH_CLIENT_SECRET needs it');
  return data;
}

function fitting<Settings>(shape: z.ZodMiniType<Settings>, environment: NodeJS.ProcessEnv): Settings {
  // An empty variable is one that is not set: that is how most tools say so.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { success, data, error } = shape.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  throw misfit(issue?.path[0]?.toString(), issue?.message);
}

const misfit = (variable: string | undefined, rule: string | undefined): Error =>
  new Error(`The variable ${variable} does not fit: ${rule}.`);
